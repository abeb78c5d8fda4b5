using Microsoft.Extensions.Localization;

namespace OpsSupport.Kernel.Wording;

/// <summary>There is one set of texts, whoever asks.</summary>
internal sealed class TextLocalizerFactory(ITexts texts) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new TextLocalizer(texts);

    public IStringLocalizer Create(string baseName, string location) => new TextLocalizer(texts);
}

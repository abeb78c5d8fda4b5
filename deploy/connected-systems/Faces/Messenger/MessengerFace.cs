using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Mvc;

namespace ConnectedSystems.Faces.Messenger;

/// <summary>The messenger (金企信): conversations of two and of groups, and the portal's notifications in them.</summary>
internal sealed class MessengerFace : IFace
{
    public string Name => "messenger";

    public Word Title => MessengerWords.Title;

    public SchemaStep Schema => ConversationStore.Schema;

    public IEnumerable<MenuEntry> Menu => [new("/", MessengerWords.Conversations)];

    public void Add(IServiceCollection services) => services.AddSingleton<ConversationStore>().AddSingleton<MessageStore>();

    public void Map(WebApplication app) =>
        app.MapPost(RobotEndpoint.Path, RobotEndpoint.TakeAsync).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(RobotEndpoint.LargestBody));
}

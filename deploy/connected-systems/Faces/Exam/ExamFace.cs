using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Exam;

/// <summary>The exam system (考试系统): questions, timed papers, marks.</summary>
internal sealed class ExamFace : IFace
{
    public string Name => "exam";

    public Word Title => ExamWords.Title;

    public SchemaStep Schema => PaperStore.Schema;

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/", ExamWords.Mine), new("/questions", ExamWords.Questions, KeepersOnly: true), new("/papers", ExamWords.Papers, KeepersOnly: true),
    ];

    public void Add(IServiceCollection services) =>
        services.AddSingleton<QuestionStore>().AddSingleton<PaperStore>().AddSingleton<SittingStore>().AddHostedService<ExamClock>();
}

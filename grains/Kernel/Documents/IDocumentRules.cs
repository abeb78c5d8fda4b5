using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// The questions a module answers about its documents. The answers are pure: no clock, no storage,
/// no other grain. What they need is passed in, so every answer can be tested as a value.
/// </summary>
internal interface IDocumentRules<TBody> where TBody : class
{
    DocumentKind Kind { get; }

    /// <summary>Is it right? Every reason it may not take effect today; none if it may.</summary>
    /// <param name="before">What it was when it last took effect; null the first time.</param>
    IEnumerable<DomainError> Check(TBody body, TBody? before, DocumentHeader header, DateOnly today);

    /// <summary>Which members of its body, by their stored names, need a permission of their own? Searches do not know them.</summary>
    ImmutableArray<string> Guarded => [];

    /// <summary>How is it called in lists, searches and to-dos?</summary>
    DocumentFacts Describe(TBody body, DocumentHeader header, DateOnly today);

    /// <summary>Who must agree, as long as the company has decided nothing else? Nobody for master data.</summary>
    ImmutableArray<ApprovalNode> Route => [];

    /// <summary>What is it to those who must agree: whose, about what, how much?</summary>
    ApprovalSubject About(TBody body, DocumentHeader header, DocumentFacts facts) => ApprovalSubjects.Of(header, facts);

    /// <summary>Which of its fields, besides the amount, may conditions of definitions name?</summary>
    ImmutableArray<ApprovalField> Fields => [];

    /// <summary>By which numbers are its lines known, where single ones can be sent back? None where it goes back as a whole.</summary>
    IEnumerable<int> LineNumbers(TBody body) => [];

    /// <summary>Which figures does it stand for while it is effective? The kernel posts the difference to what it posted before.</summary>
    IEnumerable<Figure> Post(TBody body, DocumentHeader header) => [];

    /// <summary>Which scarce things does it need, and how much of each? The kernel reserves them on submission and lets go of them when it ends.</summary>
    IEnumerable<Use> Uses(TBody body, DocumentHeader header) => [];

    /// <summary>Which of its facts are dated and kept free of overlaps by the database?</summary>
    IEnumerable<TimelineRecord> Timelines(TBody body, DocumentHeader header) => [];

    /// <summary>What else has to be done elsewhere now that it took effect?</summary>
    IEnumerable<Effect> Owes(TBody body, TBody? before, DocumentHeader header, DateOnly today) => [];

    /// <summary>Its lines as rows that lists over the lines of many documents filter and sum by; written with every change of it.</summary>
    IEnumerable<LineRecord> Lines(TBody body, DocumentHeader header) => [];
}

using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.OpeningFigures;

/// <summary>A statement of nothing.</summary>
[GenerateSerializer, Immutable, Alias("opening-figures.no-lines")]
public sealed record NoOpeningLines() : DomainError(nameof(OpeningStatement.Lines));

/// <summary>More lines than one statement may have.</summary>
[GenerateSerializer, Immutable, Alias("opening-figures.too-many-lines")]
public sealed record TooManyOpeningLines(int Limit) : DomainError(nameof(OpeningStatement.Lines));

/// <summary>Line <paramref name="Line"/> (from 1) says nothing: no amount and no hours.</summary>
[GenerateSerializer, Immutable, Alias("opening-figures.empty-line")]
public sealed record EmptyOpeningLine(int Line) : DomainError(nameof(OpeningStatement.Lines));

/// <summary>Figures of this kind come from contracts and project budgets alone; taken over here they would count twice.</summary>
[GenerateSerializer, Immutable, Alias("opening-figures.kept-elsewhere")]
public sealed record FigureKeptElsewhere(int Line, FigureKind Kind) : DomainError(nameof(OpeningStatement.Lines));

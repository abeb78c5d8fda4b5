using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.Projects;

namespace OpsSupport.Features.DemoCompany;

/// <summary>A project with exactly the figures that the documentation works through.</summary>
internal sealed record Story(Coded<Project> Project, Coded<Contract>? Contract, ImmutableArray<OpeningLine> Lines);

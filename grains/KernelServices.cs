using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Numbers;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Todos;

namespace OpsSupport;

/// <summary>What every module stands on.</summary>
internal static class KernelServices
{
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.AddSingleton<CompanyClock>();
        services.AddSingleton<RoleGrants>();
        services.AddSingleton<Rights>();
        services.AddRules<DelegationPlan, DelegationPlanRules>().AddRegister<DelegationPlan>(DelegationsKind.Kind);
        services.AddRules<ApprovalDefinition, ApprovalDefinitionRules>().AddRegister<ApprovalDefinition>(ApprovalDefinitionKind.Kind);
        services.AddSingleton<OpenTasks>();
        services.AddSingleton<TrialSubjects>();
        services.AddSingleton<IActors, CompanyActors>();
        // The host knows which units are companies; without it there is one.
        services.TryAddSingleton(CompanyUnits.None);
        services.AddSingleton(new WorkingHours(WorkCalendar.China));
        services.AddSingleton<ApprovalEngine>();
        services.AddSingleton<IApprovalDefinitions, CompanyDefinitions>();
        services.AddSingleton<NumberDrawer>();
        services.AddSingleton<DocumentServices>();
        services.AddSingleton<GuardStore>();
        services.AddSingleton<EffectDelivery>();
        services.AddSingleton<NudgeSender>();
        services.AddHostedService(provider => provider.GetRequiredService<NudgeSender>());
        services.AddSingleton<Mentions>();
        services.AddSingleton<DocumentNotices>();
        services.TryAddSingleton(NotificationTerms.Usual);
        services.AddSingleton<Addressing>();
        services.AddSingleton<TodoStore>();
        services.AddSingleton<SourceTodoStore>();
        services.AddSingleton<SourceTodoReader>();
        services.AddSingleton<SourceTodoLists>();
        services.AddSingleton<DocumentTexts>();
        services.AddSingleton<DocumentTextStore>();
        services.AddSingleton<SearchStore>();
        services.AddSingleton<TextFilling>();
        services.AddHostedService(provider => provider.GetRequiredService<TextFilling>());
        services.AddHostedService<EffectSweep>();
        services.AddSingleton<RegisterClock>();
        services.AddSingleton<RegisterCatalog>();
        services.AddSingleton<RegisterStore>();
        services.AddSingleton<RegisterRefresh>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<RegisterRefresh>());
        services.AddHostedService(provider => provider.GetRequiredService<RegisterRefresh>());
        services.AddSingleton<DayTurn>();
        services.AddHostedService(provider => provider.GetRequiredService<DayTurn>());
        services.AddSingleton<FigureNames>();
        services.AddSingleton(new WoundClock("figure checks", grains => grains.GetGrain<IFigureCheckGrain>(IFigureCheckGrain.Key).StartAsync()));
        services.AddSingleton(new WoundClock("time-outs", grains => grains.GetGrain<IApprovalClockGrain>(IApprovalClockGrain.Key).StartAsync()));
        services.AddHostedService<ClockStart>();
        services.AddSingleton<PeriodSnapshot>();
        services.AddSingleton<IPeriods>(provider => provider.GetRequiredService<PeriodSnapshot>());
        return services;
    }

    /// <summary>The rules of a kind, for its own module and for whoever knows only the kind's body.</summary>
    public static IServiceCollection AddRules<TBody, TRules>(this IServiceCollection services)
        where TBody : class where TRules : class, IDocumentRules<TBody> =>
        services.AddSingleton<TRules>().AddSingleton<IDocumentRules<TBody>>(provider => provider.GetRequiredService<TRules>()).AddSingleton<IApprovable, Approvable<TBody>>().AddSingleton<ISearched, Searched<TBody>>();

    /// <summary>Keeps the masters of a kind in the silo's memory.</summary>
    /// <param name="name">What one is called, to be found by where it is named by its code only; null where that is nothing.</param>
    public static IServiceCollection AddRegister<TBody>(this IServiceCollection services, DocumentKind kind, Func<TBody, string>? name = null) where TBody : class => services
        .AddSingleton(provider => new Register<TBody>(kind, provider.GetRequiredService<RegisterClock>(), name))
        .AddSingleton<IRegister<TBody>>(provider => provider.GetRequiredService<Register<TBody>>())
        .AddSingleton<IRegister>(provider => provider.GetRequiredService<Register<TBody>>())
        .AddSingleton<IMasterFacts, MasterFacts<TBody>>();
}

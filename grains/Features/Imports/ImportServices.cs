using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.Imports;

/// <summary>What a batch needs from the outside.</summary>
internal sealed record ImportServices(
    ImportRights Rights, ImportReferences References, UnitMaker Units, FigureTaker Figures, MasterTaker Masters,
    DocumentLineStore Lines, CompanyClock Clock, EffectDelivery Effects);

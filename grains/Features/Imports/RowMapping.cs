using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>What a row becomes, by what its profile makes. Null only where a problem was noted.</summary>
internal static class RowMapping
{
    public static ImportedRecord? Of(ImportTarget target, RowCells cells) => target switch
    {
        ImportTarget.Figures => Figure(cells),
        ImportTarget.Projects => Project(cells),
        ImportTarget.Customers => Customer(cells),
        ImportTarget.OrgUnits => Unit(cells),
        ImportTarget.Employees => Employee(cells),
        ImportTarget.Contracts => Contract(cells),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };

    private static ImportedFigure? Figure(RowCells cells)
    {
        var unit = cells.Unit();
        var project = cells.Code<ProjectNo>(ImportField.Project);
        if (unit is null && project is null && cells.Problems.IsEmpty)
        {
            cells.Refuse(ImportField.Unit, RowProblemReason.Missing);
        }

        var where = new
        {
            Contract = cells.Code<ContractNo>(ImportField.Contract),
            Customer = cells.Code<CustomerCode>(ImportField.Customer),
        };
        return (cells.Kind(), cells.Day(ImportField.Day), cells.Amount(ImportField.Amount)) is ({ } kind, { } day, { } amount)
            ? new()
            {
                Kind = kind,
                Day = day,
                Amount = amount,
                Unit = unit,
                Project = project,
                Contract = where.Contract,
                Customer = where.Customer,
                Supplier = cells.Text(ImportField.Supplier, ImportLimits.LongestName),
                SupplierCode = cells.Text(ImportField.SupplierCode, ImportLimits.LongestName),
                Reference = cells.Text(ImportField.Reference, ImportLimits.LongestName),
                Category = cells.Text(ImportField.Category, ImportLimits.LongestName),
                Text = cells.Text(ImportField.Text, ImportLimits.LongestText),
            }
            : null;
    }

    private static ImportedProject? Project(RowCells cells)
    {
        var firstDay = cells.Day(ImportField.FirstDay);
        var lastDay = cells.Day(ImportField.LastDay);
        if (firstDay > lastDay)
        {
            cells.Refuse(ImportField.LastDay, RowProblemReason.EndsBeforeItBegins);
        }

        return (cells.Code<ProjectNo>(ImportField.Code), cells.Text(ImportField.Name, ImportLimits.LongestName)) is ({ } no, { } name)
            ? new()
            {
                No = no,
                Name = name,
                Description = cells.Text(ImportField.Text, ImportLimits.LongestText),
                Unit = cells.Unit(),
                Budget = cells.Amount(ImportField.Amount),
                Day = cells.Day(ImportField.Day),
                FirstDay = firstDay,
                LastDay = lastDay,
                Customer = cells.Code<CustomerCode>(ImportField.Customer),
                Lead = cells.Code<EmployeeNo>(ImportField.Lead),
            }
            : null;
    }

    private static ImportedCustomer? Customer(RowCells cells) =>
        (cells.Code<CustomerCode>(ImportField.Code), cells.Text(ImportField.Name, ImportLimits.LongestName)) is ({ } code, { } name)
            ? new() { Code = code, Name = name }
            : null;

    private static ImportedUnit? Unit(RowCells cells) =>
        (cells.Code<UnitCode>(ImportField.Code), cells.Text(ImportField.Name, ImportLimits.LongestName)) is ({ } code, { } name)
            ? new()
            {
                Code = code,
                Name = name,
                Kind = cells.UnitKind(),
                Parent = cells.Code<UnitCode>(ImportField.Parent),
                Head = cells.Code<EmployeeNo>(ImportField.Lead),
            }
            : null;

    private static ImportedEmployee? Employee(RowCells cells) =>
        (cells.Code<EmployeeNo>(ImportField.Code), cells.Text(ImportField.Name, ImportLimits.LongestName), cells.Day(ImportField.Day))
            is ({ } no, { } name, { } from)
            ? new() { No = no, Name = name, From = from, Unit = cells.Unit(), DayRate = cells.Amount(ImportField.DayRate) }
            : null;

    private static ImportedContract? Contract(RowCells cells)
    {
        var partners = (cells.Code<CustomerCode>(ImportField.Customer), cells.Code<ProjectNo>(ImportField.Project));
        var head = (cells.Code<ContractNo>(ImportField.Code), cells.Text(ImportField.Name, ImportLimits.LongestName), cells.Day(ImportField.Day));
        return (partners, head, cells.Amount(ImportField.Amount)) is (({ } customer, { } project), ({ } no, { } name, { } day), { } gross)
            ? new()
            {
                No = no,
                Name = name,
                SignedOn = day,
                Customer = customer,
                Project = project,
                Gross = gross,
                TaxRate = cells.Rate(ImportField.TaxRate),
            }
            : null;
    }
}

namespace OpsSupport.Benchmark.Plain;

/// <summary>A project with its totals.</summary>
internal sealed class ProjectRow
{
    public required string Number { get; set; }

    public long Quarters { get; set; }

    public long Cost { get; set; }

    public long Reports { get; set; }
}

/// <summary>Somebody, and what a quarter of an hour of theirs costs.</summary>
internal sealed class EmployeeRow
{
    public required string Number { get; set; }

    public long Rate { get; set; }
}

/// <summary>A time report.</summary>
internal sealed class ReportRow
{
    public long Id { get; set; }

    public Guid Operation { get; set; }

    public required string Employee { get; set; }

    public required string Project { get; set; }

    public DateOnly Day { get; set; }

    public int Quarters { get; set; }

    public long Cost { get; set; }
}

/// <summary>Who did what.</summary>
internal sealed class AuditRow
{
    public long Id { get; set; }

    public required ReportRow Of { get; set; }

    public required string Actor { get; set; }

    public required string Action { get; set; }
}

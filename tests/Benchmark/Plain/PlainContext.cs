using Microsoft.EntityFrameworkCore;

namespace OpsSupport.Benchmark.Plain;

/// <summary>The plain program's tables as Entity Framework sees them.</summary>
internal sealed class PlainContext(DbContextOptions<PlainContext> options) : DbContext(options)
{
    public DbSet<ProjectRow> Projects => Set<ProjectRow>();

    public DbSet<EmployeeRow> Employees => Set<EmployeeRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<AuditRow> Audits => Set<AuditRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ProjectRow>().ToTable("project").HasKey(project => project.Number);
        modelBuilder.Entity<EmployeeRow>().ToTable("employee").HasKey(employee => employee.Number);
        modelBuilder.Entity<ReportRow>().ToTable("time_report");
        modelBuilder.Entity<AuditRow>().ToTable("audit_entry").HasOne<ReportRow>(audit => audit.Of).WithMany().HasForeignKey("report");
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(property.Name.ToLowerInvariant());
        }
    }
}

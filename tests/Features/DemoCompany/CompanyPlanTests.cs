using System.Security.Cryptography;
using System.Text;
using OpsSupport.Features.Absences;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

public sealed class CompanyPlanTests
{
    private static CompanyPlan Plan => DemoPlans.Ordinary;

    [Fact]
    public void The_same_seed_and_day_make_the_same_company_to_the_byte()
    {
        var again = CompanyPlan.Of(DemoSeed.Value, Plan.AsOf, WorkCalendar.China);

        Assert.Equal(Hash(Plan), Hash(again));
        Assert.NotEqual(Hash(Plan), Hash(CompanyPlan.Of(DemoSeed.Value + 1, Plan.AsOf, WorkCalendar.China)));
    }

    [Fact]
    public void The_company_is_as_large_as_the_domain_page_says()
    {
        Assert.Equal(
            [
                (OrgUnitKind.Company, 1), (OrgUnitKind.Subsidiary, 1), (OrgUnitKind.BusinessUnit, 3), (OrgUnitKind.Department, 11),
                (OrgUnitKind.AmoebaUnit, 22),
            ],
            Plan.Units.CountBy(unit => unit.Body.Kind).Select(count => (count.Key, count.Value)));
        Assert.Equal(320, Plan.Employees.Length);
        Assert.Equal(24, Plan.Employees.Count(employee => employee.Body.Roles.Contains(Role.Salesperson)));
        Assert.Equal(6, Plan.Projects.Select(project => project.Body.Direction).Distinct().Count());
        Assert.InRange(Plan.Projects.Length, 110, 130);
        Assert.Equal(24, Plan.Statements.SelectMany(statement => statement.Body.Lines).Select(line => Period.Of(line.On))
            .Where(month => month < Period.Of(Plan.AsOf)).Distinct().Count());
    }

    [Fact]
    public void Nobody_shares_a_name_an_address_or_a_tax_number()
    {
        Assert.Distinct(Plan.Employees.Select(employee => employee.Body.Name));
        Assert.Distinct(Plan.Employees.Select(employee => employee.Body.Email));
        Assert.Distinct(Plan.Customers.Select(customer => customer.Body.TaxNumber));
        Assert.All(Plan.Employees, employee => Assert.EndsWith("@demo.example", employee.Body.Email, StringComparison.Ordinal));
    }

    [Fact]
    public void Tax_numbers_are_nobodys_and_their_check_character_is_right()
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        Assert.All(Plan.Customers, customer =>
        {
            var values = customer.Body.TaxNumber!.Select(letter => Alphabet.IndexOf(letter)).ToArray();
            var weight = 1;
            var sum = values[17];
            foreach (var value in values[..17])
            {
                sum += value * weight;
                weight = weight * 3 % 31;
            }

            Assert.Equal("91000000DEM", customer.Body.TaxNumber![..11]);
            Assert.Equal(0, sum % 31);
        });
    }

    [Fact]
    public void The_personas_are_eight_and_the_first_three_belong_together()
    {
        var (employee, lead, head) = (Plan.Personas[0].Employee, Plan.Personas[1].Employee, Plan.Personas[2].Employee);
        var reported = Plan.Reports.Where(report => report.Employee == employee).SelectMany(report => report.Entries).ToList();
        var led = Plan.Projects.Where(project => project.Body.Leads.On(Plan.AsOf) == lead)
            .ToDictionary(project => new ProjectNo(project.Code), project => project.Body);

        Assert.Equal(
            [
                Role.Employee, Role.ProjectLead, Role.DepartmentHead, Role.Salesperson, Role.Commerce, Role.Finance, Role.HumanResources,
                Role.PortalAdministrator,
            ],
            Plan.Personas.Select(persona => persona.Role));
        Assert.Distinct(Plan.Personas.Select(persona => persona.Employee));
        Assert.Contains(reported, planned => led.ContainsKey(planned.Entry.Project) && planned.Status == TimeLineStatus.Submitted);
        Assert.Contains(reported, planned => planned.Status == TimeLineStatus.Returned);
        Assert.All(led.Values, project => Assert.Equal(head, HeadOf(project.Departments[^1].Value)));
        Assert.Contains(Plan.Projects, project => project.Body.Salesperson == Plan.Personas[3].Employee);
    }

    [Fact]
    public void Time_reports_have_every_status_a_visitor_should_see_and_today_is_not_complete()
    {
        var entries = Plan.Reports.SelectMany(report => report.Entries).ToList();

        Assert.InRange(entries.Count(entry => entry.Status == TimeLineStatus.Approved) * 100 / entries.Count, 70, 95);
        Assert.Contains(entries, entry => entry.Status == TimeLineStatus.Submitted);
        Assert.Contains(entries, entry => entry.Status == TimeLineStatus.Returned);
        Assert.InRange(Plan.Reports.Count(report => report.Day == Plan.AsOf), 50, 200);
        Assert.Equal(23, Plan.Reports.Select(report => report.Day).Distinct().Count());
    }

    [Fact]
    public void Nobody_works_more_than_a_day_has_or_before_being_hired()
    {
        var hired = Plan.Employees.ToDictionary(employee => employee.Code, employee => employee.Body.Units[0].From);

        Assert.All(Plan.Reports, report => Assert.True(report.Day >= hired[report.Employee.Value]));
        var agreed = Plan.Overtimes.Where(overtime => overtime.IsAgreed).ToDictionary(overtime => (overtime.By, overtime.Body.Day), overtime => overtime.Body.MostHours);
        Assert.All(Plan.Reports, report => Assert.InRange(
            report.Entries.Sum(entry => entry.Entry.Hours.Value), 0.25m, agreed.GetValueOrDefault((report.Employee, report.Day), Hours.Of(12)).Value));
        var monthly = Plan.Statements.SelectMany(statement => statement.Body.Lines).Where(line => line.Employee is not null)
            .GroupBy(line => (line.Employee, Period.Of(line.On)), line => line.Quantity!.Value);
        Assert.All(monthly, month => Assert.InRange(month.Sum(), 0, 23 * 8));
    }

    [Fact]
    public void No_contract_has_more_revenue_than_its_net_more_invoices_than_its_gross_or_more_collected_than_invoiced()
    {
        var figures = Plan.Statements.SelectMany(statement => statement.Body.Lines).Where(line => line.Contract is not null)
            .GroupBy(line => (line.Contract!.Value, line.Kind)).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Amount.Amount));
        Assert.All(Plan.Contracts, contract =>
        {
            var gross = new TaxedAmount(contract.Body.Parts[0].Gross, contract.Body.TaxRate);
            Assert.InRange(Of(FigureKind.RevenueConfirmed) + Of(FigureKind.RevenueEstimated), decimal.MinValue, gross.Net.Amount);
            Assert.InRange(Of(FigureKind.SalesInvoice), 0, gross.Gross.Amount);
            Assert.InRange(Of(FigureKind.Collection), 0, Of(FigureKind.SalesInvoice));

            decimal Of(FigureKind kind) => figures.GetValueOrDefault((contract.Code, kind));
        });
    }

    [Fact]
    public void Closed_projects_take_no_time_any_more()
    {
        var states = Plan.Projects.ToDictionary(project => project.Code, project => project.Body.State);

        Assert.All(
            Plan.Reports.SelectMany(report => report.Entries), entry => Assert.Equal(ProjectState.Active, states[entry.Entry.Project.Value]));
        Assert.Contains(ProjectState.Completed, states.Values);
        Assert.Contains(ProjectState.Closed, states.Values);
    }

    [Fact]
    public void People_have_grades_go_on_leave_and_work_long_where_it_was_agreed()
    {
        var (employee, head) = (Plan.Personas[0].Employee, Plan.Personas[2].Employee);
        var reported = Plan.Reports.ToDictionary(report => (report.Employee, report.Day), report => report.Entries.Sum(entry => entry.Entry.Hours.Value));
        var away = Plan.Absences.Where(absence => absence.IsAgreed).SelectMany(absence => AbsenceRules.DaysOf(absence.Body, absence.By)).ToList();

        Assert.All(Plan.Employees, person => Assert.NotNull(person.Body.Grades.On(Plan.AsOf)));
        Assert.Contains(Plan.Employees, person => person.Body.Grades.Length > 1);
        Assert.InRange(Plan.Absences.Length, 20, 80);
        Assert.All(away.Where(day => day.Morning && day.Afternoon), day => Assert.DoesNotContain((day.Employee, day.Day), reported));
        Assert.Equal([true, false], Plan.Absences.Where(absence => absence.By == employee).Select(absence => absence.IsAgreed));
        Assert.Contains(Plan.Absences, absence => !absence.IsAgreed && Heads("D01-A", absence.By));
        Assert.Contains(Plan.Overtimes, overtime => !overtime.IsAgreed && Heads("D01-B", overtime.By));
        Assert.Contains(Plan.Overtimes, overtime => overtime.IsAgreed && reported[(overtime.By, overtime.Body.Day)] > 12);
        Assert.Equal(head, HeadOf(new("D01")));
    }

    private static bool Heads(string unit, EmployeeNo person) => HeadOf(new(unit)) == person;

    private static EmployeeNo HeadOf(UnitCode unit) => Plan.Units.Single(one => one.Code == unit.Value).Body.Heads[^1].Value;

    private static string Hash(CompanyPlan plan) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(StoredJson.Write(plan))));
}

using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Turns invoices into lines that only have to be looked over.</summary>
internal static class InvoiceDrafting
{
    private static readonly ImmutableArray<(string Word, ExpenseType Type)> Words =
    [
        ("住宿", ExpenseType.Hotel), ("通行费", ExpenseType.Toll), ("快递", ExpenseType.Courier), ("收派", ExpenseType.Courier), ("餐饮", ExpenseType.Meals),
        ("客运", ExpenseType.LocalTransport), ("运输服务", ExpenseType.LocalTransport), ("电信", ExpenseType.Communication), ("通信", ExpenseType.Communication),
        ("培训", ExpenseType.Training), ("办公", ExpenseType.Office), ("文具", ExpenseType.Office), ("纸", ExpenseType.Office),
    ];

    /// <summary>The claim with a line for each invoice that it has none for; the project is that of the line before.</summary>
    public static ExpenseClaim With(ExpenseClaim claim, IEnumerable<InvoiceFacts> invoices, DateOnly today)
    {
        var last = claim.Lines.LastOrDefault();
        var known = claim.Lines.Select(line => line.InvoiceKey).ToHashSet();
        var added = invoices.Where(invoice => known.Add(invoice.Key)).Select(invoice => new ClaimLine
        {
            On = invoice.IssuedOn is { } day && day <= today ? day : today,
            Type = TypeOf(invoice),
            Project = last?.Project,
            Unit = last?.Unit,
            Gross = invoice.Gross ?? Money.Zero(Currency.Cny),
            InvoiceKey = invoice.Key,
        }).ToList();
        return claim with
        {
            Kind = claim.Lines.IsEmpty && added.Any(line => line.Type is ExpenseType.Train or ExpenseType.Flight or ExpenseType.Hotel) ? ClaimKind.Travel : claim.Kind,
            Lines = [.. claim.Lines, .. added],
        };
    }

    /// <summary>The claim with open loans settled first, the oldest before others, as far as it goes; its owner may say otherwise.</summary>
    public static ExpenseClaim Settling(ExpenseClaim claim, IEnumerable<OpenLoan> open)
    {
        var left = claim.Total;
        var uses = ImmutableArray.CreateBuilder<LoanUse>();
        foreach (var loan in open)
        {
            var amount = loan.Open < left ? loan.Open : left;
            if (amount.Minor > 0)
            {
                uses.Add(new(loan.Key, loan.Number, amount));
                left -= amount;
            }
        }

        return claim with { Loans = uses.ToImmutable() };
    }

    public static ExpenseType TypeOf(InvoiceFacts invoice) => invoice.Kind switch
    {
        InvoiceKind.RailTicket => ExpenseType.Train,
        InvoiceKind.AirItinerary => ExpenseType.Flight,
        InvoiceKind.VatToll => ExpenseType.Toll,
        _ => Words.FirstOrDefault(word => invoice.Item.Contains(word.Word, StringComparison.Ordinal)).Type,
    };
}

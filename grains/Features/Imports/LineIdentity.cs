using System.Security.Cryptography;
using System.Text;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Imports;

/// <summary>
/// What makes an imported line the same line again: its values, not the bytes they were written in, and its place among equal
/// lines of the file. Two equal payments on one day are two payments; the same file as a workbook holds the same two.
/// </summary>
/// <param name="Hash">Of the record's values.</param>
/// <param name="Occurrence">From 1.</param>
internal sealed record LineIdentity(string Hash, int Occurrence)
{
    private const int Bytes = 16;

    public static string HashOf(ImportedRecord record) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoredJson.Write(record))).AsSpan(0, Bytes));

    /// <summary>The id of the ledger entry that the line makes (invariant I-02).</summary>
    public string EntryId(string profile) => $"imp/{profile}/{Hash}/{Occurrence}";

    /// <summary>The operation under which a master takes the line over: the same line never twice, whatever came after it.</summary>
    public Guid Operation(string profile) => Intent.OperationOf(EntryId(profile));
}

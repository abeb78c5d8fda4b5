namespace OpsSupport.Kernel.Documents;

/// <summary>What a list is exported as.</summary>
public enum ExportFormat
{
    Csv = 0,
    Xlsx = 1,
}

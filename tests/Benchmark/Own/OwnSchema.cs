namespace OpsSupport.Benchmark.Own;

/// <summary>What has to be in our tables after a run.</summary>
internal static class OwnSchema
{
    /// <summary>Names what is wrong, or null: <c>$1</c> reports were acknowledged, <c>$2</c> says whether they were approved as well.</summary>
    public const string Faults = """
        select case
          when (select count(*) from document_line where kind = 'time-report') <> $1
            then (select count(*) from document_line where kind = 'time-report') || ' lines are stored, acknowledged were ' || $1
          when (select count(*) from audit_entry where kind = 'time-report') <> $1 * case when $2 then 2 else 1 end
            then 'not every command has its audit row'
          when (select count(*) from figure_entry where source_kind = 'time-report') <> $1 * case when $2 then 1 else 0 end
            then 'not every approved line has its ledger entry'
          when (select sum(quantity) from figure_entry where source_kind = 'time-report')
              <> (select sum(quantity) from document_line where kind = 'time-report' and $2)
            then 'the ledger does not sum to the reported hours'
        end
        """;
}

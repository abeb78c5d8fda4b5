using System.Text.Json;
using System.Text.Json.Serialization;
using OpsSupport.Benchmark.Own;

namespace OpsSupport.Benchmark.Plain;

/// <summary>Requests and answers of all compared programs as JSON, without reflection.</summary>
[JsonSerializable(typeof(PlainRound)), JsonSerializable(typeof(PlainPanorama)), JsonSerializable(typeof(IReadOnlyList<PlainFigure>))]
[JsonSerializable(typeof(NewReport)), JsonSerializable(typeof(StoredReport)), JsonSerializable(typeof(StoredLine)), JsonSerializable(typeof(CalculatedRun))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class ProgramJson : JsonSerializerContext;

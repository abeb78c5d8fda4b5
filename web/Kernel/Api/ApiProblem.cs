using System.Collections.Immutable;

namespace OpsSupport.Kernel.Api;

/// <summary>Why a request was not carried out, as RFC 9457 says it.</summary>
/// <param name="Type">Always <c>about:blank</c>: the codes of the errors tell more.</param>
/// <param name="Title">What it comes down to.</param>
/// <param name="Detail">The reasons, in the language of <c>Accept-Language</c>.</param>
/// <param name="Trace">What an operator finds in the log.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Detail, string Trace, ImmutableArray<ApiReason> Errors);

/// <summary>One reason.</summary>
/// <param name="Code">Names the reason for programs; it never changes.</param>
/// <param name="Field">What of the request it is about: <c>entries[0].hours</c>; absent where it is about all of it.</param>
/// <param name="Message">The reason for people, in the language of <c>Accept-Language</c>.</param>
public sealed record ApiReason(string Code, string? Field, string Message);

using System.Collections.Frozen;

namespace OpsSupport.Kernel.Display;

/// <summary>How a state feels, so that the same state has the same colour on every page. Colour never stands alone: the word is beside it.</summary>
public enum Tone
{
    Neutral,
    Waiting,
    Good,
    Warning,
    Bad,
    Ended,
}

/// <summary>The tone of every state there is, by the name of its enum member; a state that is not here is shown as plain text.</summary>
internal static class Tones
{
    private static readonly FrozenDictionary<string, Tone> ByMember = new Dictionary<Tone, string[]>
    {
        [Tone.Neutral] = ["Draft", "Planned", "Preparing", "Candidate", "Uploaded", "Checking", "Staging", "NotExpected", "Scheduled"],
        [Tone.Waiting] = ["InApproval", "Submitted", "Waiting", "Closing", "Running", "Leaving", "Checked", "Storing", "Posting", "PaperReceived", "Exported", "PartlySettled", "Reserved", "Held"],
        [Tone.Good] = ["Effective", "Approved", "Open", "Active", "Signed", "InExecution", "Reopened", "Delivered", "Stored", "Done", "Reported", "Paid", "Sent", "Published"],
        [Tone.Warning] = ["Suspended", "Overdue", "Returned", "Owed", "Partial", "Unreachable"],
        [Tone.Bad] = ["Rejected", "Failed", "Terminated", "Missing"],
        [Tone.Ended] = ["Voided", "Closed", "Completed", "Cancelled", "Left", "Superseded", "Discarded", "Settled", "Consumed", "Outdated", "Expired", "Withdrawn"],
    }.SelectMany(tone => tone.Value.Select(member => (member, tone.Key))).ToFrozenDictionary(pair => pair.member, pair => pair.Key);

    public static Tone? Of(Enum state) => ByMember.TryGetValue(state.ToString(), out var tone) ? tone : null;
}

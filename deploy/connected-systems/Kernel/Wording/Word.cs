namespace ConnectedSystems.Kernel.Wording;

/// <summary>Something people read, in both languages: there is no way to have it in one only.</summary>
/// <param name="Zh">Chinese; <c>{0}</c> and so on stand for what is said of.</param>
/// <param name="En">English, with the same places.</param>
internal sealed record Word(string Zh, string En);

/// <summary>Why something is not done.</summary>
internal sealed record Refusal(Word Why, params object[] Of);

namespace OpsSupport;

/// <summary>The process cannot start, for a reason that whoever runs it can cure.</summary>
/// <param name="cause">What is wrong, naming the setting, file or address, without a final full stop.</param>
/// <param name="cure">What to do about it, as a sentence.</param>
public sealed class StartupException(string cause, string cure, Exception? inner = null) : Exception($"{cause}. {cure}", inner);

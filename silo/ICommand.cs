namespace OpsSupport;

/// <summary>Something a process does when its command line names it: <c>serve</c>, <c>migrate</c>, <c>import</c>.</summary>
public interface ICommand
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>What it does and takes, as one line of the help.</summary>
    string Summary { get; }

    /// <summary>Does it and answers the exit code.</summary>
    /// <param name="args">What follows the word.</param>
    /// <exception cref="StartupException">It cannot be done for a reason that whoever typed it can cure.</exception>
    Task<int> RunAsync(string[] args);
}

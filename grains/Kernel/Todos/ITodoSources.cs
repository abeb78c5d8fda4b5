namespace OpsSupport.Kernel.Todos;

/// <summary>The systems that may ask something of people, answered from this silo's memory. The module that registers them provides it.</summary>
internal interface ITodoSources
{
    IEnumerable<TodoSource> All { get; }

    /// <summary>Null where no such system is connected and in use.</summary>
    TodoSource? Find(string code);
}

/// <param name="Address">Below which its links lead.</param>
internal sealed record TodoSource(string Code, string Name, string Address);

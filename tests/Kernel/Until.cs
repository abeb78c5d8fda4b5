namespace OpsSupport.Kernel;

/// <summary>Waits for what happens elsewhere: asks again and again, and gives up at a deadline with what it last saw.</summary>
internal static class Until
{
    public static TimeSpan Deadline { get; } = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    /// <param name="within">How long it may take; <see cref="Deadline"/> where null.</param>
    public static Task TrueAsync(Func<bool> holds, TimeSpan? within = null) => HoldsAsync(() => Task.FromResult(holds()), held => held, within);

    /// <returns>The first answer for which <paramref name="holds"/>.</returns>
    public static async Task<T> HoldsAsync<T>(Func<Task<T>> ask, Func<T, bool> holds, TimeSpan? within = null)
    {
        var deadline = within ?? Deadline;
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (holds(answer))
            {
                return answer;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < deadline, $"After {deadline} it still was: {answer}");
            await Task.Delay(Every, TimeProvider.System);
        }
    }
}

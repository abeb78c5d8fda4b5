namespace OpsSupport.Kernel;

/// <summary>Waits for what happens elsewhere: asks again and again, and gives up at a deadline with what it last saw.</summary>
internal static class Until
{
    public static TimeSpan Deadline { get; } = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    public static Task TrueAsync(Func<bool> holds) => HoldsAsync(() => Task.FromResult(holds()), held => held);

    /// <returns>The first answer for which <paramref name="holds"/>.</returns>
    public static async Task<T> HoldsAsync<T>(Func<Task<T>> ask, Func<T, bool> holds)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (holds(answer))
            {
                return answer;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < Deadline, $"After {Deadline} it still was: {answer}");
            await Task.Delay(Every, TimeProvider.System);
        }
    }
}

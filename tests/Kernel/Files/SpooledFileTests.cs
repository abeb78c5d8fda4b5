using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Files;

public sealed class SpooledFileTests
{
    [Fact]
    public async Task A_file_that_claims_200_megabytes_is_refused_before_a_byte_of_it_is_read()
    {
        var content = new Endless();

        Assert.Equal(new FileTooLarge(100), await RefusalOf(content, claimed: 200L * 1024 * 1024));
        Assert.Equal(0, content.Given);
    }

    [Fact]
    public async Task A_file_that_claims_nothing_is_refused_at_the_limit()
    {
        var content = new Endless();

        Assert.Equal(new FileTooLarge(100), await RefusalOf(content, claimed: null));
        Assert.InRange(content.Given, FileLimits.LargestFile, FileLimits.LargestFile + (1024 * 1024));
    }

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Equal(new EmptyFile(), await RefusalOf(Stream.Null, claimed: 0));

    [Fact]
    public async Task A_file_keeps_its_name_without_folders_and_is_known_by_its_bytes()
    {
        await using var file = await SpooledFile.TakeAsync(new MemoryStream("abc"u8.ToArray()), @"C:\Users\ann\a.csv", claimed: 3, CancellationToken.None);

        Assert.Equal("a.csv", file.Name);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.Hash);
        Assert.Equal(3, file.Length);
    }

    private static async Task<DomainError> RefusalOf(Stream content, long? claimed) =>
        (await Assert.ThrowsAsync<FileRefusedException>(() => SpooledFile.TakeAsync(content, "a.csv", claimed, CancellationToken.None))).Reason;

    /// <summary>Gives bytes for ever and counts them.</summary>
    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}

using System.Net;
using System.Security.Cryptography;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Attachments;

/// <summary>What every store of attached files owes, whichever it is; and what the bucket says when it is not served.</summary>
public sealed class AttachmentStoreTests : IAsyncLifetime
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(at => (byte)(at * 31))];

    private readonly TemporaryFolder _folder = new();
    private TestBucket _bucket = null!; // Set before each test.

    public async ValueTask InitializeAsync() => _bucket = await TestBucket.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _bucket.DisposeAsync();
        _folder.Dispose();
    }

    [Theory, InlineData(false), InlineData(true)]
    [Trait("AT", "X-14")]
    public async Task What_was_put_is_read_at_any_place_and_what_was_not_is_missing(bool inBucket)
    {
        var store = await StoreAsync(inBucket);
        await store.PutAsync(HashOf(Content), new MemoryStream(Content), default);

        await using var read = (await store.OpenAsync(HashOf(Content), default))!;
        read.Position = 299_990;
        var end = new byte[10];
        await read.ReadExactlyAsync(end);

        Assert.Equal(Content.Length, read.Length);
        Assert.Equal(Content[^10..], end);
        Assert.Null(await store.OpenAsync(HashOf([1, 2, 3]), default));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Nothing_but_a_hash_becomes_a_place(bool inBucket)
    {
        var store = await StoreAsync(inBucket);

        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync($"../{HashOf(Content)[3..]}", new MemoryStream(Content), default));
        await Assert.ThrowsAsync<ArgumentException>(() => store.OpenAsync(HashOf(Content).ToUpperInvariant(), default));
    }

    [Fact]
    [Trait("AT", "X-14")]
    public async Task The_same_content_is_sent_to_the_bucket_once()
    {
        var store = await StoreAsync(inBucket: true);

        await store.PutAsync(HashOf(Content), new MemoryStream(Content), default);
        await store.PutAsync(HashOf(Content), new MemoryStream(Content), default);

        Assert.Equal(1, _bucket.Writes);
        Assert.Equal(Content, Assert.Single(_bucket.Objects).Value);
    }

    [Fact]
    public async Task A_bucket_that_fails_is_a_fault_and_no_missing_file()
    {
        var store = await StoreAsync(inBucket: true);
        _bucket.Fault = HttpStatusCode.InternalServerError;

        var reading = await Assert.ThrowsAsync<IOException>(() => store.OpenAsync(HashOf(Content), default));
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(HashOf(Content), new MemoryStream(Content), default));

        Assert.StartsWith($"the bucket {TestBucket.Name} at {_bucket.Settings.Endpoint}", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_with_a_wrong_key_or_bucket_or_address_does_not_start()
    {
        BucketSettings[] wrong =
        [
            _bucket.Settings with { SecretKey = "another" },
            _bucket.Settings with { Name = "another" },
            _bucket.Settings with { Endpoint = "http://127.0.0.1:1" },
        ];

        foreach (var settings in wrong)
        {
            await Assert.ThrowsAsync<StartupException>(() => AttachmentBucket.OpenAsync(settings));
        }
    }

    private async Task<IAttachmentStore> StoreAsync(bool inBucket) =>
        inBucket ? await AttachmentBucket.OpenAsync(_bucket.Settings) : new AttachmentFolder(_folder.Path);

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using OpsSupport.Kernel.Files;

namespace OpsSupport.Kernel.Attachments;

/// <summary>Keeps contents as objects <c>ab/cdef…</c> of an S3-compatible bucket, for portals that share no folder.</summary>
internal sealed class AttachmentBucket(IAmazonS3 client, string bucket) : IAttachmentStore, IDisposable
{
    /// <summary>The bucket that is set, once it answered.</summary>
    /// <exception cref="StartupException">It cannot be reached, does not exist, or is not for this access key.</exception>
    public static async Task<AttachmentBucket> OpenAsync(BucketSettings settings)
    {
        var store = new AttachmentBucket(NewClient(settings), settings.Name!);
        try
        {
            await store.AskAsync(() => store.Client.HeadBucketAsync(new HeadBucketRequest { BucketName = settings.Name }));
            return store;
        }
        catch (IOException refused)
        {
            store.Dispose();
            throw new StartupException(refused.Message, $"Correct FILESBUCKET__NAME, __ENDPOINT, __ACCESSKEY and __SECRETKEY, or start the store; docs/settings.md explains them.", refused);
        }
    }

    private IAmazonS3 Client => client;

    public async Task PutAsync(string hash, Stream content, CancellationToken cancellation)
    {
        if (await FoundAsync(() => client.GetObjectMetadataAsync(bucket, AttachmentPlace.Of(hash), cancellation)) is not null)
        {
            return;
        }

        await AskAsync(() => client.PutObjectAsync(
            new()
            {
                BucketName = bucket,
                Key = AttachmentPlace.Of(hash),
                InputStream = content,
                AutoCloseStream = false,
                // Not every compatible store reads signed chunks.
                UseChunkEncoding = false,
            },
            cancellation));
    }

    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancellation)
    {
        using var found = await FoundAsync(() => client.GetObjectAsync(bucket, AttachmentPlace.Of(hash), cancellation));
        if (found is null)
        {
            return null;
        }

        // What comes over the network cannot be read at any place.
        var file = TemporaryFile.Create();
        try
        {
            await found.ResponseStream.CopyToAsync(file, cancellation);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => client.Dispose();

    private static AmazonS3Client NewClient(BucketSettings settings) => new(
        new BasicAWSCredentials(settings.AccessKey, settings.SecretKey),
        new AmazonS3Config
        {
            ServiceURL = settings.Endpoint,
            AuthenticationRegion = settings.Region,
            ForcePathStyle = true,
            MaxErrorRetry = 2,
            // The SDK's own check sums are unknown to older stores; the signature covers the content already.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });

    private async Task<T?> FoundAsync<T>(Func<Task<T>> ask) where T : class
    {
        try
        {
            return await AskAsync(ask);
        }
        catch (IOException missing) when (missing.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            return null;
        }
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (fault is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new IOException($"the bucket {bucket} at {client.Config.ServiceURL} does not serve us: {fault.Message.TrimEnd('.')}", fault);
        }
    }
}

namespace OpsSupport.Kernel.Attachments;

/// <summary>The S3-compatible bucket that keeps attached files, from section <c>FilesBucket</c>. Off without a name: a folder keeps them then.</summary>
internal sealed record BucketSettings
{
    public const string Section = "FilesBucket";

    private static readonly SettingDemand Demand = new(Section, "leave FILESBUCKET__NAME empty to keep files in a folder");

    /// <summary>The bucket's name; null to keep files in a folder.</summary>
    public string? Name { get; init; }

    /// <summary>Where the store answers, as in <c>https://minio.example.com:9000</c>.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The region requests are signed for. Stores of one place take any.</summary>
    public string Region { get; init; } = "us-east-1";

    public string AccessKey { get; init; } = "";

    public string SecretKey { get; init; } = "";

    internal bool IsOn => Name is { Length: > 0 };

    /// <exception cref="StartupException">A setting is unknown or missing.</exception>
    public static BucketSettings Read(IConfiguration configuration)
    {
        var settings = configuration.Settings<BucketSettings>(Section);
        if (settings.IsOn)
        {
            settings.Validate();
        }

        return settings;
    }

    private void Validate()
    {
        Demand.Require(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https", nameof(Endpoint), "must be an address, as https://minio.example.com:9000");
        Demand.Require(Region.Length > 0, nameof(Region), "must not be empty");
        Demand.Require(AccessKey.Length > 0, nameof(AccessKey), "is missing");
        Demand.Require(SecretKey.Length > 0, nameof(SecretKey), "is missing");
    }
}

using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Upstream;

/// <summary>OpenLDAP's server as Debian ships it, with the people of a test in it.</summary>
internal sealed class Slapd : IAsyncDisposable
{
    public const string Base = "ou=people,dc=example,dc=com";
    public const string Reader = "cn=reader,dc=example,dc=com";
    public const string ReaderPassword = "may read";

    private const string Program = "/usr/sbin/slapd";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Find();
    private readonly int _securePort = FreePort.Find();
    private ChildProcess? _process;

    public string Url => $"ldap://127.0.0.1:{_port}";

    public string SecureUrl => $"ldaps://127.0.0.1:{_securePort}";

    /// <summary>What its certificate is checked by.</summary>
    public string Certificate => _folder.PathTo("certificate.pem");

    /// <param name="people">With the name each is found by.</param>
    public static async Task<Slapd> StartAsync(params (string Uid, string Password)[] people)
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"The tests need {Program}. Install it (Debian: apt-get install slapd).");
        }

        var server = new Slapd();
        var configuration = server.Configure();
        await File.WriteAllTextAsync(server._folder.PathTo("people.ldif"), Ldif(people));
        await ChildProcess.RunAsync("/usr/sbin/slapadd", "-f", configuration, "-l", server._folder.PathTo("people.ldif"));
        server._process = ChildProcess.Start(Program, ["-h", $"{server.Url} {server.SecureUrl}", "-f", configuration, "-d", "0"]);
        await Until.TrueAsync(() => server._process.HasExited ? throw server._process.Disappointment("ended at once") : server.Listens());
        return server;
    }

    /// <summary>The settings of a portal that asks this server.</summary>
    public string[] Settings(string? url = null) =>
        [$"--Ldap:Url={url ?? Url}", $"--Ldap:SearchBase={Base}", $"--Ldap:BindDn={Reader}", $"--Ldap:BindPassword={ReaderPassword}"];

    /// <summary>It is not there any more.</summary>
    public Task StopAsync() => _process!.KillAsync();

    public async ValueTask DisposeAsync()
    {
        await _process!.DisposeAsync();
        _folder.Dispose();
    }

    private static string Ldif((string Uid, string Password)[] people) => $"""
        dn: dc=example,dc=com
        objectClass: domain
        dc: example

        dn: {Reader}
        objectClass: organizationalRole
        objectClass: simpleSecurityObject
        cn: reader
        userPassword: {ReaderPassword}

        dn: {Base}
        objectClass: organizationalUnit
        ou: people

        {string.Join("\n\n", people.Select(person => $"dn: uid={person.Uid},{Base}\nobjectClass: inetOrgPerson\ncn: x\nsn: x\nuid: {person.Uid}\nuserPassword: {person.Password}"))}
        """;

    private string Configure()
    {
        WriteCertificate();
        System.IO.Directory.CreateDirectory(_folder.PathTo("data"));
        File.WriteAllText(_folder.PathTo("slapd.conf"), $"""
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile {_folder.PathTo("slapd.pid")}
            TLSCertificateFile {Certificate}
            TLSCertificateKeyFile {_folder.PathTo("key.pem")}
            database mdb
            maxsize 10485760
            suffix "dc=example,dc=com"
            directory {_folder.PathTo("data")}
            access to attrs=userPassword by anonymous auth by * none
            access to * by dn.exact="{Reader}" read by * none
            """);
        return _folder.PathTo("slapd.conf");
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(Certificate, made.ExportCertificatePem());
        File.WriteAllText(_folder.PathTo("key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private bool Listens()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

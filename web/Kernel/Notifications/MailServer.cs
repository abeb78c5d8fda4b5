namespace OpsSupport.Kernel.Notifications;

/// <summary>The mail server that this portal sends through; there is none where e-mail is off.</summary>
public sealed record MailServer(string Host, int Port);

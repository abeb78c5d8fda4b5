using Microsoft.EntityFrameworkCore;

namespace OpsSupport.Kernel.SignOn;

/// <summary>The tables of sign-on. Migrations of the silo make them; nothing else is reached this way.</summary>
internal sealed class SignOnContext(DbContextOptions<SignOnContext> options) : DbContext(options)
{
    public DbSet<SignOnKey> Keys => Set<SignOnKey>();

    public static void Connect(DbContextOptionsBuilder options, SignOnDatabase database)
    {
        _ = database.IsEmbedded ? options.UseSqlite(database.ConnectionString) : options.UseNpgsql(database.ConnectionString);
        options.UseOpenIddict();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<SignOnKey>(key =>
    {
        key.ToTable("sign_on_key").HasKey(one => one.Id);
        key.Property(one => one.Id).HasColumnName("id");
        key.Property(one => one.Purpose).HasColumnName("purpose");
        key.Property(one => one.MadeAt).HasColumnName("made_at");
        key.Property(one => one.Sealed).HasColumnName("sealed");
    });
}

using System.Globalization;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Storage.Rows;
using Orleans.Storage;

namespace OpsSupport.Kernel.Storage;

/// <summary>
/// Keeps documents, each write one unit of work. The kind of a document is its grain's type, its key the grain's key, its
/// version the ETag. After a write the state in memory is what was stored, with nothing new in it any more.
/// </summary>
internal sealed class DocumentStorage(IDatabase database, Committer committer, DocumentTexts texts) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        StoredState<T>.Access.ReadAsync(database, ReferenceOf(grainId), grainState);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        StoredState<T>.Access.WriteAsync(database, committer, texts, ReferenceOf(grainId), grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException($"{ReferenceOf(grainId)} cannot be cleared: a document is voided, never deleted.");

    private static DocumentRef ReferenceOf(GrainId grain) => new(grain.Type.ToString()!, grain.Key.ToString()!);

    /// <summary>The way from a state of any type, which is all that the runtime says, to one that can be stored.</summary>
    private static class StoredState<T>
    {
        public static IStoredStateAccess<T> Access { get; } = typeof(T).GetInterfaces().Contains(typeof(IStored<>).MakeGenericType(typeof(T)))
            ? (IStoredStateAccess<T>)Activator.CreateInstance(typeof(StoredStateAccess<>).MakeGenericType(typeof(T)))!
            : throw new InvalidOperationException($"{typeof(T)} is no state of a document: it does not implement IStored.");
    }

    private interface IStoredStateAccess<T>
    {
        Task ReadAsync(IDatabase database, DocumentRef document, IGrainState<T> state);

        Task WriteAsync(IDatabase database, Committer committer, DocumentTexts texts, DocumentRef document, IGrainState<T> state);
    }

    private sealed class StoredStateAccess<T> : IStoredStateAccess<T> where T : class, IStored<T>
    {
        public async Task ReadAsync(IDatabase database, DocumentRef document, IGrainState<T> state)
        {
            var stored = await database.FindAsync(document);
            state.State = T.Load(stored);
            state.RecordExists = stored is not null;
            state.ETag = stored is null ? null : EtagOf(stored.Document.Header);
        }

        public async Task WriteAsync(IDatabase database, Committer committer, DocumentTexts texts, DocumentRef document, IGrainState<T> state)
        {
            var written = state.State ?? throw new InvalidOperationException($"{document} has no state to write.");
            var unit = written.ToUnitOfWork();
            if (unit.Document.Header.Ref != document)
            {
                throw new InvalidOperationException($"{document} wants to write {unit.Document.Header.Ref}.");
            }

            state.State = written.Stored(await CommitAsync(database, committer, unit with { Texts = texts.Of(unit) }, state.ETag));
            state.RecordExists = true;
            state.ETag = EtagOf(unit.Document.Header);
        }

        private static async Task<long> CommitAsync(IDatabase database, Committer committer, UnitOfWork unit, string? etag)
        {
            try
            {
                return await committer.CommitAsync(unit);
            }
            catch (UnitRefusedException refused) when (refused.Reason == UnitRefusal.VersionConflict)
            {
                throw new InconsistentStateException($"{unit.Document.Header.Ref} was changed elsewhere.", storedEtag: "", etag ?? "", refused);
            }
            catch (UnitRefusedException refused) when (refused.Reason == UnitRefusal.OperationRepeated)
            {
                var (document, operation) = (unit.Document.Header.Ref, unit.Audit.Intent.Operation);
                throw new OperationRepeatedException(await database.ReadAsync(connection => DocumentRows.DoneAsync(connection, document, operation)));
            }
            catch (UnitRefusedException refused) when (refused.Reason == UnitRefusal.MastersChanged)
            {
                throw new MastersChangedException(unit.ReliesOn, refused);
            }
            catch (UnitRefusedException refused)
            {
                throw new StorageRefusedException(refused.Reason, refused.Detail);
            }
        }

        private static string EtagOf(DocumentHeader header) => header.Version.ToString(CultureInfo.InvariantCulture);
    }
}

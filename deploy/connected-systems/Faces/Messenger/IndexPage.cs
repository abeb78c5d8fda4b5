using ConnectedSystems.Kernel.Pages;
using ConnectedSystems.Kernel.SignOn;
using Microsoft.AspNetCore.Mvc;

namespace ConnectedSystems.Faces.Messenger;

/// <summary>My conversations, and where new ones are begun.</summary>
internal sealed class IndexPage(ConversationStore conversations) : FacePage
{
    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Members { get; set; }

    public IReadOnlyList<ListedConversation> Conversations => conversations.Of(Me.Number);

    public IActionResult OnPostTalk()
    {
        var other = (Other ?? "").Trim();
        return MessengerRules.CheckPartner(Me.Number, other) is { } refusal ? Refuse(refusal) : Redirect($"/conversations/{conversations.Between(Me.Number, other)}");
    }

    public IActionResult OnPostGroup()
    {
        var (name, members) = ((Name ?? "").Trim(), EmployeeNumbers.In($"{Me.Number} {Members}"));
        return MessengerRules.CheckGroup(name, members) is { } refusal ? Refuse(refusal) : Redirect($"/conversations/{conversations.OpenGroup(name, members)}");
    }
}

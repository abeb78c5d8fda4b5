// Shows what is said without a click. Without it there is a link to refresh.
const messages = document.getElementById('messages');

const look = async () => {
  if (document.hidden || location.search) {
    return;
  }
  try {
    const answer = await fetch(location.pathname, { redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const news = answer.ok && page.getElementById('messages');
    if (news && news.innerHTML !== messages.innerHTML) {
      messages.replaceChildren(...news.childNodes);
    }
  } catch {
    // Signed out, or the network is away: the next look tells.
  }
};

setInterval(look, 4000);

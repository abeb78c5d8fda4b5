(() => {
  // Marks every live figure by what the event stream says of itself: nothing shows an old number unmarked.
  const mark = on => document.querySelectorAll('[data-live-mark]').forEach(element => element.classList.toggle('live--on', on))
  document.addEventListener('sse:live', () => mark(true))
  document.addEventListener('sse:lost', () => mark(false))
  document.addEventListener('htmx:sseError', () => mark(false))
  document.addEventListener('htmx:sseClose', () => mark(false))
  document.addEventListener('htmx:sendError', () => mark(false))
  window.addEventListener('offline', () => mark(false))
  // Whatever happened meanwhile was not heard here: the figures are asked for again, and only an answer makes them live.
  window.addEventListener('online', () => document.querySelectorAll('[data-live]').forEach(element => htmx.trigger(element, 'sse:changed')))

  // What waits for whoever reads the page is asked for again when the server says that it changed. Only the page in front listens: browsers keep few connections open.
  let news = null
  const ask = () => htmx.trigger(document.body, 'nudge')
  const listen = () => {
    if (document.hidden) {
      news?.close()
      news = null
    } else if (!news && document.getElementById('inbox-mark')) {
      news = new EventSource('/live/nudges')
      news.addEventListener('nudge', ask)
      news.addEventListener('open', ask)
    }
  }
  document.addEventListener('visibilitychange', listen)
  listen()
})()

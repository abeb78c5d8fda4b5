// What waits for whoever reads the page is asked for again when the server says that it changed. Only the page in front listens: browsers keep few connections open.
(() => {
  let news = null
  const ask = () => htmx.trigger(document.body, 'nudge')
  const listen = () => {
    if (document.hidden) {
      news?.close()
      news = null
    } else if (!news && document.getElementById('inbox-mark')) {
      news = new EventSource('/live/nudges')
      news.addEventListener('nudge', ask)
    }
  }
  document.addEventListener('visibilitychange', () => {
    listen()
    if (!document.hidden) {
      ask()
    }
  })
  listen()
})()

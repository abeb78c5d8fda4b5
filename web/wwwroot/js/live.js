// Marks every live figure by what the event stream says of itself: nothing shows an old number unmarked.
(() => {
  const mark = on => document.querySelectorAll('[data-live-mark]').forEach(element => element.classList.toggle('live--on', on))
  document.addEventListener('sse:live', () => mark(true))
  document.addEventListener('sse:lost', () => mark(false))
  document.addEventListener('htmx:sseError', () => mark(false))
  document.addEventListener('htmx:sseClose', () => mark(false))
  document.addEventListener('htmx:sendError', () => mark(false))
  window.addEventListener('offline', () => mark(false))
  // Whatever happened meanwhile was not heard here: the figures are asked for again, and only an answer makes them live.
  window.addEventListener('online', () => document.querySelectorAll('[data-live]').forEach(element => htmx.trigger(element, 'sse:changed')))
})()

// What is typed into a document's form is kept on the server a moment later: one request at a time, the last one wins.
(() => {
  const pause = 2000
  const patience = 10000
  let timer
  let changed = false
  let busy = false
  let sent = false
  const mark = () => document.querySelector('[data-keep^="/"]')
  const say = (kept, text, failed) => {
    kept.classList.toggle('kept--failed', failed)
    // The same words again would be read out again.
    if (kept.textContent !== text) {
      kept.textContent = text
    }
  }
  const later = wait => {
    clearTimeout(timer)
    timer = setTimeout(keep, wait)
  }
  const send = async (on, leaving) => {
    const body = new URLSearchParams([...new FormData(on.closest('form'))].filter(([, value]) => typeof value === 'string'))
    try {
      const answer = await fetch(on.dataset.keep, { method: 'POST', body, redirect: 'manual', keepalive: leaving && body.toString().length < 60000 })
      if (answer.ok || answer.status === 422) {
        return [await answer.text(), !answer.ok]
      }
      return [answer.type === 'opaqueredirect' || answer.status === 401 ? on.dataset.signedOut : on.dataset.refused, true]
    } catch {
      return [on.dataset.offline, true]
    }
  }
  const keep = async leaving => {
    clearTimeout(timer)
    const on = mark()
    if (!on || !changed || busy || sent) {
      return
    }
    busy = true
    changed = false
    const [text, failed] = await send(on, leaving === true)
    busy = false
    if (on.isConnected) {
      say(on, text, failed)
    }
    changed ||= failed
    if (changed) {
      later(failed ? patience : pause)
    }
  }
  // A form that was saved has a document; going back to it finds that document by the form's name in the address.
  const name = () => {
    const on = document.querySelector('[data-named]:not([data-named=""])')
    const url = new URL(location)
    if (on && url.searchParams.get('operation') !== on.dataset.named) {
      url.searchParams.set('operation', on.dataset.named)
      history.replaceState(history.state, '', url)
    }
  }
  const isKept = element => element.closest('form')?.contains(mark())
  const note = event => {
    if (isKept(event.target)) {
      changed = true
      later(pause)
    }
  }
  document.addEventListener('DOMContentLoaded', name)
  document.addEventListener('input', note)
  document.addEventListener('change', note)
  document.addEventListener('focusout', event => isKept(event.target) && keep())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep(true))
  window.addEventListener('online', () => keep())
  // Once it is sent it is the document's; refused or only tried, it is typed on.
  document.addEventListener('submit', event => { sent ||= isKept(event.target) && event.submitter?.name !== 'Try' })
  document.addEventListener('htmx:afterRequest', event => { sent &&= event.detail.successful && event.detail.xhr.status !== 422 })
})()

// Says what happened when an answer brings no page: a fault, a missing right, no network.
(() => {
  const say = key => {
    const place = document.querySelector('[data-toasts]')
    if (!place) {
      return
    }
    const toast = document.createElement('div')
    toast.className = 'toasts__one toasts__one--fault'
    toast.dataset.toast = ''
    toast.textContent = place.dataset[key]
    place.replaceChildren(toast)
  }
  document.addEventListener('htmx:responseError', event => say(event.detail.xhr.status === 403 ? 'refused' : 'fault'))
  document.addEventListener('htmx:sendError', () => say('offline'))
})()

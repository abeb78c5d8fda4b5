// A button with data-confirm asks before its form is sent. Without script the form is sent: the server checks either way.
(() => {
  let asking = null

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-confirm]')
    const dialog = document.querySelector('[data-confirm-dialog]')
    if (!button || !dialog || button === asking) {
      asking = null
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    if (button.form && !button.formNoValidate && !button.form.reportValidity()) {
      return
    }
    dialog.querySelector('[data-confirm-question]').textContent = button.dataset.confirm
    dialog.returnValue = 'no'
    dialog.onclose = () => {
      if (dialog.returnValue === 'yes') {
        asking = button
        button.click()
      } else {
        button.focus()
      }
    }
    dialog.showModal()
  }, true)
})()

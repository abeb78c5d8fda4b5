// A filter acts as soon as it is changed; its button is for those without script.
(() => {
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-autosubmit]')
    if (form) {
      form.requestSubmit()
    }
  })
})()

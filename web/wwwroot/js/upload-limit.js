// A form with data-upload-limit (bytes) says so before a file that is too large is sent. The server looks again.
(() => {
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-upload-limit]')
    if (!form || event.target.type !== 'file') {
      return
    }
    const tooLarge = [...event.target.files].some(file => file.size > Number(form.dataset.uploadLimit))
    event.target.setCustomValidity(tooLarge ? form.dataset.uploadRefusal : '')
    event.target.reportValidity()
  })
})()

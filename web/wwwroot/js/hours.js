// Hours by steps of a quarter, by a tap, and their sum while they change. Without script they are typed and summed by the server.
(() => {
  const sum = form => {
    const total = form.querySelector('[data-hours-total]')
    if (total) {
      const typed = [...form.querySelectorAll('[data-stepper] input')].reduce((hours, input) => hours + (parseFloat(input.value) || 0), 0)
      total.textContent = Number((parseFloat(form.dataset.hours) + typed).toFixed(2))
    }
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-step], [data-set]')
    const input = button?.closest('[data-stepper]')?.querySelector('input')
    if (!input) {
      return
    }
    const hours = button.dataset.set ?? (parseFloat(input.value) || 0) + parseFloat(button.dataset.step)
    input.value = Math.min(24, Math.max(0.25, hours)).toFixed(2)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  document.addEventListener('input', event => {
    const form = event.target.closest('[data-hours]')
    if (form) {
      sum(form)
    }
  })
})()

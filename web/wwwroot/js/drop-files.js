// A form with data-drop-files sends each chosen or dropped file by itself: every file has its own progress and its own answer,
// and one that fails stops no other. Without script the form sends them all at once.
(() => {
  const atOnce = 2

  const card = (place, file) => {
    const card = document.createElement('section')
    card.className = 'card invoice-file'
    card.setAttribute('aria-label', file.name)
    const line = document.createElement('div')
    line.className = 'progress-line'
    const words = document.createElement('div')
    words.className = 'progress-line__words'
    words.textContent = `${file.name} · ${place.dataset.dropped}`
    const bar = document.createElement('progress')
    bar.className = 'progress-line__bar'
    bar.setAttribute('aria-label', file.name)
    line.append(words, bar)
    card.append(line)
    return card
  }

  const fail = (place, card, file) => {
    const refusal = document.createElement('p')
    refusal.className = 'invoice-file__refusal'
    refusal.setAttribute('role', 'alert')
    refusal.textContent = `${file.name} · ${place.dataset.dropFailed}`
    card.replaceChildren(refusal)
  }

  const send = (form, place, file, card) => new Promise(done => {
    const fields = new FormData(form)
    const name = form.querySelector('input[type=file]').name
    fields.delete(name)
    fields.append(name, file)
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('HX-Request', 'true')
    request.upload.addEventListener('progress', event => {
      const bar = card.querySelector('progress')
      if (bar && event.lengthComputable && event.loaded < event.total) {
        bar.max = event.total
        bar.value = event.loaded
      } else {
        bar?.removeAttribute('value')
      }
    })
    request.addEventListener('loadend', () => {
      if (request.status === 200 && request.responseText.includes('data-file')) {
        card.outerHTML = request.responseText
        window.htmx?.process(place)
      } else {
        fail(place, card, file)
      }
      done()
    })
    request.send(fields)
  })

  const sendAll = async (form, files) => {
    const input = form.querySelector('input[type=file]')
    const tooMany = files.length > Number(form.dataset.dropMost)
    input.setCustomValidity(tooMany ? form.dataset.dropRefusal : '')
    if (tooMany) {
      input.reportValidity()
      return
    }
    const place = document.querySelector(form.dataset.dropFiles)
    const waiting = files.map(file => ({ file, card: card(place, file) }))
    place.prepend(...waiting.map(one => one.card))
    form.reset()
    const take = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await send(form, place, next.file, next.card)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, take))
  }

  const formOf = event => event.target.closest?.('form[data-drop-files]')

  document.addEventListener('change', event => {
    const form = formOf(event)
    if (form && event.target.type === 'file' && event.target.files.length > 0) {
      sendAll(form, [...event.target.files])
    }
  })
  document.addEventListener('dragover', event => {
    const form = formOf(event)
    if (form) {
      event.preventDefault()
      form.querySelector('[data-drop-zone]').classList.add('drop--over')
    }
  })
  document.addEventListener('dragleave', event => formOf(event)?.querySelector('[data-drop-zone]').classList.remove('drop--over'))
  document.addEventListener('drop', event => {
    const form = formOf(event)
    if (form) {
      event.preventDefault()
      form.querySelector('[data-drop-zone]').classList.remove('drop--over')
      sendAll(form, [...event.dataTransfer.files])
    }
  })
})()

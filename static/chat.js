// The hosted chat page with JavaScript: the same forms, but replies stream in. Without it the page
// posts the forms and shows the same. Text becomes text nodes and links of four schemes, nothing else.
const chat = document.querySelector('#chat')
const log = document.querySelector('#log')
const turns = document.querySelector('#turns')
const sayForm = document.querySelector('#say')
const detailsForm = document.querySelector('#details')
const askSection = document.querySelector('#ask')
const agentName = log.querySelector('.agent .who')?.textContent ?? ''
const { agent, key, you, failed } = chat.dataset
const endpoint = `/v1/agents/${encodeURIComponent(agent)}/chat`

/** The message on its way; kept until it is answered, so that a retry sends the same id. */
let pending = null

sayForm.addEventListener('submit', (event) => {
  event.preventDefault()
  const box = sayForm.elements.message
  const message = box.value.trim()
  if (message === '') return
  box.value = ''
  send({ message }, message, () => {
    box.value ||= message
  })
})

sayForm.elements.message.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  sayForm.requestSubmit()
})

detailsForm.addEventListener('submit', (event) => {
  event.preventDefault()
  if (event.submitter?.name === 'decline')
    return void send({ decline: true }, event.submitter.textContent)
  const data = new FormData(detailsForm)
  const contact = {}
  const custom = {}
  for (const [name, value] of data) {
    if (typeof value !== 'string' || value.trim() === '') continue
    if (['email', 'phone', 'name'].includes(name)) contact[name] = value.trim()
    else if (name.startsWith('custom-')) custom[name.slice(7)] = value
  }
  const shown = [...Object.values(contact), ...Object.values(custom)].join('\n')
  if (shown === '') return
  if (Object.keys(custom).length > 0) contact.custom = custom
  if (document.querySelector('#consent').textContent.trim() !== '') contact.consent = true
  send({ contact }, shown)
})

document.querySelector('#suggestions')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const message = event.submitter?.value
  if (message) send({ message }, message)
})

async function send(said, shown, onFailure) {
  if (pending?.busy) return
  const body = JSON.stringify(said)
  const messageId = pending?.body === body ? pending.messageId : crypto.randomUUID()
  pending = { body, messageId, busy: true }
  document.querySelector('#suggestions')?.remove()
  document.querySelector('[role=alert]')?.remove()
  const own = bubble('visitor', you, shown)
  setBusy(true)
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...said,
        messageId,
        conversation: key,
        page: pageHint(),
        locale: navigator.language,
      }),
    })
    if (!response.ok) throw new Error((await response.json()).detail)
    askSection.hidden = true
    for await (const part of partsOf(response.body)) show(part)
    pending = null
  } catch (error) {
    pending.busy = false
    own.remove()
    onFailure?.()
    alertVisitor(error instanceof TypeError ? failed : error.message || failed)
  } finally {
    setBusy(false)
    sayForm.elements.message.focus({ preventScroll: true })
  }
}

async function* partsOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const frames = (rest + value).split('\n\n')
    rest = frames.pop()
    for (const frame of frames) {
      const data = frame.replace(/^data: /, '')
      if (data === '[DONE]') return
      yield JSON.parse(data)
    }
  }
}

const texts = new Map()

function show(part) {
  if (part.type === 'text-start')
    texts.set(part.id, { text: '', element: bubble('agent', agentName, '') })
  else if (part.type === 'text-delta') {
    const block = texts.get(part.id)
    block.text += part.delta
    block.element.querySelector('p').replaceChildren(...linked(block.text))
    scroll()
  } else if (part.type === 'data-ask') openAsk(part.data)
  else if (part.type === 'error') throw new Error(failed)
}

function openAsk({ fields, consent }) {
  for (const row of detailsForm.querySelectorAll('[data-field]'))
    row.hidden = !fields.includes(row.dataset.field)
  document.querySelector('#consent').textContent = consent?.text ?? ''
  askSection.hidden = false
  scroll()
}

function bubble(from, name, text) {
  const turn = document.createElement('div')
  turn.className = `turn new ${from}`
  const who = document.createElement('span')
  who.className = 'who'
  who.textContent = name
  const words = document.createElement('p')
  words.dir = 'auto'
  words.replaceChildren(...linked(text))
  turn.append(who, words)
  turns.append(turn)
  scroll()
  return turn
}

function linked(text) {
  return text.split(/(\s+)/).map((word) => {
    const address = word.replace(/[.,;:!?)\]}>'"]+$/, '')
    if (!/^(https?:\/\/|mailto:|tel:)/i.test(address) || !URL.canParse(address)) return word
    const link = document.createElement('a')
    link.href = address
    link.textContent = word
    link.rel = 'noopener nofollow'
    link.target = '_blank'
    return link
  })
}

function alertVisitor(words) {
  const alert = document.createElement('p')
  alert.setAttribute('role', 'alert')
  alert.textContent = words
  sayForm.before(alert)
}

function setBusy(busy) {
  for (const button of chat.querySelectorAll('button')) button.disabled = busy
}

function pageHint() {
  // As the server saw the visitor arrive: campaign and referrer survive later pages and reloads.
  const { page, referrer } = sayForm.elements
  return { url: page.value, title: document.title, referrer: referrer.value }
}

function scroll() {
  log.scrollTop = 0 // the newest turn: the log runs from the bottom up
}

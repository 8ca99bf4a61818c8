// What six visitors write who could turn up on any website: the scripts of "Add sample conversations".
// The replies are the real chat's own. Nobody is real: addresses of example.com, numbers of fiction.

export type SampleVisitor = {
  /** As the edge and the browser would tell. */
  country: string
  device: 'phone' | 'tablet' | 'desktop'
  locale: 'en' | 'de' | 'es'
  /** Path of the page on the agent's website. */
  path: string
  title: string
  referrer?: string
  /** What the visitor writes, in order; true in every mode, whatever the replies ask. */
  messages: string[]
}

export const SAMPLE_VISITORS: SampleVisitor[] = [
  {
    country: 'US',
    device: 'phone',
    locale: 'en',
    path: '/pricing?utm_source=newsletter&utm_campaign=autumn',
    title: 'Pricing',
    messages: [
      'hi there, how are you?',
      'how much does it cost?',
      "sounds good. I'm Mia Torres, mia.torres@example.com or (415) 555-0132",
      'great, thank you!',
    ],
  },
  {
    country: 'DE',
    device: 'desktop',
    locale: 'de',
    path: '/',
    title: 'Home',
    referrer: 'https://www.google.com/',
    messages: [
      'Guten Tag, was kostet das bei Ihnen?',
      'Können Sie mir bitte ein Angebot schicken?',
      'Gerne an jonas.weber@example.com, mein Name ist Jonas Weber',
    ],
  },
  {
    country: 'ES',
    device: 'phone',
    locale: 'es',
    path: '/contact',
    title: 'Contact',
    messages: [
      '¡Hola! ¿Puedo reservar una cita para la semana que viene?',
      'Claro, soy Lucía Campos, mi teléfono es +34 612 345 678',
    ],
  },
  {
    country: 'GB',
    device: 'desktop',
    locale: 'en',
    path: '/pricing',
    title: 'Pricing',
    messages: [
      'What are your prices?',
      "no thanks, I'd rather not leave my details",
      'are you open at the weekend?',
    ],
  },
  {
    country: 'US',
    device: 'tablet',
    locale: 'en',
    path: '/about',
    title: 'About us',
    referrer: 'https://www.bing.com/',
    messages: [
      'Can I book a call with somebody from your team?',
      'sure, omar.haddad@example',
      'sorry, I mean omar.haddad@example.com. My name is Omar Haddad',
    ],
  },
  {
    country: 'NL',
    device: 'desktop',
    locale: 'en',
    path: '/support',
    title: 'Support',
    messages: ['the invoice you sent me last month shows the wrong address', 'ok thanks, bye'],
  },
]

import type { Words } from './words.ts'

export const tr: Words = {
  what: {
    either: 'e-posta adresinizi veya telefon numaranızı',
    both: 'e-posta adresinizi ve telefon numaranızı',
    email: 'e-posta adresinizi',
    phone: 'telefon numaranızı',
  },
  withName: 'adınızı ve {what}',
  interest: [
    'Bize {what} bırakır mısınız? Böylece ekibimizden biri sizinle bizzat ilgilenebilir.',
    'İsterseniz {what} bırakın, size tüm ayrıntılarla dönelim.',
    'Bir sonraki adıma geçelim mi? Buraya {what} yazmanız yeterli.',
  ],
  eachReply: [
    'Size dönebilmemiz için {what} paylaşır mısınız?',
    'Bize {what} bırakırsanız bir arkadaşımız size daha ayrıntılı yardımcı olabilir.',
    'Görüşme kesilirse diye {what} yazabilir misiniz?',
    'Uygun olduğunuzda {what} gönderin, sizinle iletişime geçelim.',
    'Size nasıl ulaşabiliriz? Lütfen {what} bırakın.',
  ],
  insist: [
    'Başlamadan önce {what} alabilir miyim? Böylece sorunuzu burada yanıtlayabilirim, ekibimiz de size dönebilir.',
    'Size yanıt verebilmem için önce {what} rica ediyorum; açık kalan bir konu olursa size ulaşabiliriz.',
    'Memnuniyetle yardımcı olurum. Bu sohbetten sonra da size ulaşabilmemiz için lütfen önce {what} gönderin.',
  ],
  correct: {
    email: 'Bu e-posta adresi tam doğru görünmüyor. Kontrol edebilir misiniz?',
    phone: 'Bu telefon numarası tam doğru görünmüyor. Kontrol edebilir misiniz?',
    both: 'E-posta adresi ve telefon numarası tam doğru görünmüyor. Kontrol edebilir misiniz?',
  },
  instead: {
    email: 'Bunun yerine bir e-posta adresi de bırakabilirsiniz.',
    phone: 'Bunun yerine bir telefon numarası da bırakabilirsiniz.',
  },
  thanks: {
    named: 'Teşekkürler, {name}. Bilgileriniz kaydedildi.',
    plain: 'Teşekkürler. Bilgileriniz kaydedildi.',
  },
  decline: 'Sorun değil, tamamen size kalmış.',
  suggestion: '{email} mi demek istediniz?',
  labels: {
    email: 'E-posta',
    phone: 'Telefon',
    name: 'Ad',
    send: 'Gönder',
    decline: 'Şimdi değil',
  },
}

// Reads the oklch tokens of the stylesheet and measures contrast as WCAG 2 does.

/** sRGB, gamma-encoded, 0 to 1. */
export type Rgb = [number, number, number]

/** The colour of `--name` in a theme. @throws where the stylesheet has no such token. */
export function tokens(css: string, theme: 'light' | 'dark'): (name: string) => Rgb {
  return (name) => {
    const found = new RegExp(
      `--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`,
    ).exec(css)
    const values = found?.[theme === 'light' ? 1 : 2]
    if (!values) throw new Error(`no token --${name}`)
    const [lightness = '', chroma, hue] = values.split(' ')
    return fromOklch(Number.parseFloat(lightness) / 100, Number(chroma), Number(hue))
  }
}

export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Björn Ottosson's oklab, by way of linear sRGB; clipped as a screen would. */
function fromOklch(lightness: number, chroma: number, hue: number): Rgb {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return linear.map((value) => encode(Math.min(1, Math.max(0, value)))) as Rgb
}

function encode(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

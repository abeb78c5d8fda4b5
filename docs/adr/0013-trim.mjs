import { readFileSync, writeFileSync } from 'node:fs'
import { PurgeCSS } from 'purgecss'

const keep = [
  /^(html|body|container-(xl|fluid|tight)|row(-cards|-deck)?|col(-(auto|\d+))?|col-(sm|md|lg)(-(auto|\d+))?|g-[0-5])$/,
  /^(page|page-(wrapper|body|header|title|pretitle|center)|breadcrumb(-item)?|active|disabled|show|collapsed)$/,
  /^navbar(-(brand|nav|vertical|expand-lg|toggler))?$/, /^nav(-(item|link|link-icon|link-title|tabs|underline))?$/,
  /^card(-(body|header|title|subtitle|footer|actions|table|sm|tabs|header-tabs|stacked))?$/,
  /^btn(-(primary|secondary|danger|success|outline-danger|outline-primary|outline-secondary|ghost-secondary|ghost-danger|link|icon|sm|list|action|close|group))?$/,
  /^table(-(responsive|vcenter|hover|sm|active|nowrap|mobile-md))?$/,
  /^form(-(label|control|control-sm|control-plaintext|select|select-sm|check|check-input|check-label|switch|hint|text|fieldset|range|help))?$/,
  /^(input-(group|group-text|group-flat|icon|icon-addon)|is-invalid|invalid-feedback|required|col-form-label)$/,
  /^badge(-(empty|outline|notification|dot))?$/, /^bg-(blue|green|red|yellow|orange|purple|cyan|teal|secondary|primary)-lt$/, /^text-(secondary|danger|success|warning|muted|body|end|center|start|nowrap|truncate|reset|wrap|break)$/,
  /^alert(-(danger|success|warning|info|title|icon|link|description|heading|important|dismissible))?$/,
  /^dropdown-(menu|item|item-icon|divider|header|menu-end|menu-arrow)$/,
  /^avatar(-(sm|xs|md|lg|rounded))?$/, /^empty(-(icon|title|subtitle|action|header))?$/, /^datagrid(-(item|title|content))?$/,
  /^list-group(-(item|flush|hoverable|item-action))?$/, /^list-(unstyled|inline|inline-item)$/, /^(timeline|step)/, /^steps(-vertical|-counter)?$/, /^placeholder(-(glow|xs|sm|lg))?$/,
  /^progress(-(bar|sm))?$/, /^spinner-border(-sm)?$/, /^icon(-(sm|md|lg|inline))?$/, /^avatar$/, /^(subheader|hr|lead|small|h1|h2|h3|h4|strong|fw-(bold|medium)|visually-hidden(-focusable)?)$/,
  /^d-(none|block|flex|inline|inline-flex|grid|print-none)$/, /^d-(sm|md|lg)-(none|block|flex|inline)$/, /^flex-(fill|wrap|column|row|grow-1|shrink-0)$/, /^(align-items|justify-content|align-self)-(start|center|end|between|baseline|stretch)$/,
  /^m[tbsexy]?-(0|1|2|3|4|auto)$/, /^p[tbsexy]?-(0|1|2|3|4)$/, /^gap-[0-4]$/, /^w-(100|auto)$/, /^h-100$/, /^(sticky-top|position-(relative|absolute)|overflow-(auto|hidden))$/, /^(border(-(top|bottom|0))?|rounded|shadow-sm)$/,
]
const css = readFileSync('node_modules/@tabler/core/dist/css/tabler.css', 'utf8').replace(/@charset[^;]*;/, '')
const [result] = await new PurgeCSS().purge({
  content: [{ raw: '<html><body><a></a><button></button><input><select></select><option></option><optgroup></optgroup><textarea></textarea><table><caption></caption><thead><tr><th></th></tr></thead><tbody><tr><td></td></tr></tbody><tfoot></tfoot></table><label></label><fieldset></fieldset><legend></legend><h1></h1><h2></h2><h3></h3><h4></h4><p></p><ul></ul><ol></ol><li></li><dl><dt></dt><dd></dd></dl><hr><small></small><strong></strong><b></b><code></code><pre></pre><kbd></kbd><img><svg></svg><output></output><summary></summary><progress></progress><iframe></iframe></body></html>', extension: 'html' }],
  css: [{ raw: css }],
  safelist: { standard: [...keep, /^data-bs-theme$/, /^(type|role|disabled|readonly|checked|href|list|size|multiple|hidden)$/], variables: [] },
  variables: true, keyframes: true, fontFace: true,
})
writeFileSync('trimmed.css', `@layer tabler {\n${result.css}\n}\n`)

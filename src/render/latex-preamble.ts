// What the LaTeX documents need, under any of the three engines.

export const PREAMBLE = String.raw`\usepackage{iftex}
\ifpdftex
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \usepackage{textcomp}
\else
  \usepackage{fontspec}
  % Chinese, Japanese and Korean signs come from another font, in any place.
  \ifluatex
    \newcommand\fallbackfont[1]{\directlua{luaotfload.add_fallback("cjk", {"#1:mode=node;"})}\setmainfont{Latin Modern Roman}[RawFeature={fallback=cjk}]}
    \IfFontExistsTF{Noto Serif CJK SC}{\fallbackfont{Noto Serif CJK SC}}{%
    \IfFontExistsTF{SimSun}{\fallbackfont{SimSun}}{%
    \IfFontExistsTF{WenQuanYi Micro Hei}{\fallbackfont{WenQuanYi Micro Hei}}{}}}
    % They have no spaces between them: a line may end after any that is not followed by a closing mark.
    \directlua{
      local glyph, closing = node.id("glyph"), {}
      for _, code in ipairs{0x3001, 0x3002, 0x300B, 0x300D, 0xFF01, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F} do
        closing[code] = true
      end
      luatexbase.add_to_callback("pre_linebreak_filter", function(head)
        local sign = head
        while sign do
          local after = sign.next
          if after and sign.id == glyph and after.id == glyph
            and sign.char > 0x2E7F and after.char > 0x2E7F and not closing[after.char] then
            local gap = node.new("glue")
            gap.stretch = 20000
            head = node.insert_after(head, sign, gap)
          end
          sign = after
        end
        return head
      end, "diplodiff")
    }
  \fi
\fi
% Under LuaTeX a line may end inside what is underlined, also in Chinese.
\newif\iflualines
\ifluatex\IfFileExists{lua-ul.sty}{\usepackage{lua-ul}\lualinestrue}{}\fi
\iflualines\else
  \usepackage[normalem]{ulem}
  \newcommand\underLine[1]{\uline{#1}}
  \newcommand\strikeThrough[1]{\sout{#1}}
\fi
\usepackage{xcolor,longtable,array}
\usepackage[hidelinks]{hyperref}
% Addresses may break at hyphens too.
\expandafter\def\expandafter\UrlBreaks\expandafter{\UrlBreaks\do-\do\_\do\=\do\&}
\urlstyle{same}
\definecolor{dim}{HTML}{5F5F5F}
\definecolor{old}{HTML}{8A4B00}
\definecolor{new}{HTML}{0B4F9C}
% The new text alone: \renewcommand\added[1]{#1}, \renewcommand\deleted[1]{} and \renewcommand\deletedbreak{};
% the old one with the two words changed about.
\newcommand\added[1]{{\color{new}\underLine{#1}}}
\newcommand\deleted[1]{{\color{old}\strikeThrough{#1}}}
\newcommand\addedbreak{\par}
\newcommand\deletedbreak{\par}
\newcommand\moved[1]{\textsuperscript{#1}}
\newenvironment{wording}{\begin{quote}}{\end{quote}}
\setlength\parindent{0pt}
\setlength\parskip{6pt}`;

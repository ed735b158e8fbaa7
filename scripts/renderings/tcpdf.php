<?php
// Sets the HTML of a quote, read from standard input, on pages with TCPDF: tcpdf.php OUTPUT SIZE FONT
require_once "tcpdf/tcpdf.php";
[, $output, $size, $font] = $argv;
$pdf = new TCPDF("P", "mm", "A4", true, "UTF-8");
$pdf->setPrintHeader(false);
$pdf->setPrintFooter(false);
$pdf->SetMargins(15, 15, 15);
$pdf->SetAutoPageBreak(true, 15);
$pdf->SetFont($font, "", (float) $size);
$pdf->AddPage();
$pdf->writeHTML(stream_get_contents(STDIN), true, false, true, false, "");
$pdf->Output($output, "F");

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>ParcelClean</name>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source> % of the accepted lines</source>
        <translation> % số dòng đã chấp nhận</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>'tcvn3', 'vni' or 'viqr' where you know it: then every letter is converted</source>
        <translation>'tcvn3', 'vni' hoặc 'viqr' nếu bạn biết chắc: khi đó mọi chữ đều được chuyển</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <source>(choose one to use it again)</source>
        <translation>(chọn để dùng lại)</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>(empty)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_model.py"/>
        <source>(found by its name)</source>
        <translation>(tìm theo tên)</translation>
    </message>
    <message>
        <location filename="../core/fields.py"/>
        <source>(the layer has no columns)</source>
        <translation>(lớp dữ liệu không có trường nào)</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_model.py"/>
        <source>(there is none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>1 cause to look at</source>
        <translation>1 nguyên nhân cần xem xét</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>1 Data</source>
        <translation>1 Dữ liệu</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>1 error</source>
        <translation>1 lỗi</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>1 line</source>
        <translation>1 dòng</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>1 or 2 letters and 6 digits, or 2 letters and 8 digits: DD 949969</source>
        <translation>1 hoặc 2 chữ cái và 6 chữ số, hoặc 2 chữ cái và 8 chữ số: DD 949969</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>1 parcel</source>
        <translation>1 thửa đất</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>1 piece of information</source>
        <translation>1 thông tin</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>1 warning</source>
        <translation>1 cảnh báo</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>10 or 11 digits (a spreadsheet ate the zeros in front), `1.2E+11`, letters among the digits, a province that does not exist, a birth year or sex that contradicts the columns beside it, one number for people of different names. A tax code as an organisation's number and signs between digits are only told.</source>
        <translation>10 hoặc 11 chữ số (bảng tính làm mất số 0 ở đầu), `1.2E+11`, chữ lẫn trong số, tỉnh không tồn tại, năm sinh hoặc giới tính mâu thuẫn với các trường bên cạnh, một số cho những người khác tên. Mã số thuế thay cho số của tổ chức và dấu giữa các chữ số thì chỉ nêu ra.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>12 digits, or 9 of an old identity card, stored as text</source>
        <translation>12 chữ số, hoặc 9 chữ số của chứng minh nhân dân cũ, lưu dạng văn bản</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>12 digits, or the 9 of an old identity card. Empty cells and placeholders are judged by CO01 and CO02.</source>
        <translation>12 chữ số, hoặc 9 chữ số của chứng minh nhân dân cũ. Ô trống và giá trị giữ chỗ do CO01 và CO02 xét.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>12-character parcel identifier</source>
        <translation>mã định danh thửa đất 12 ký tự</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>2 Decide</source>
        <translation>2 Quyết định</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>240 m² in the record, 310 m² on the map. A whole sheet recorded at four times its size (another scale) is one cause, and so is a decimal point that slipped.</source>
        <translation>Hồ sơ ghi 240 m², bản đồ đo 310 m². Cả một tờ ghi gấp bốn lần (khác tỷ lệ) là một nguyên nhân; sai dấu thập phân cũng vậy.</translation>
    </message>
    <message>
        <location filename="../core/identity/wgs84.py"/>
        <source>7 parameters of Decision 05/2007 (EPSG:6960)</source>
        <translation>7 tham số theo Quyết định 05/2007 (EPSG:6960)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>`#REF!`, `312,5 m2`, `250/2`, `200+50`, `23 (đại diện)`, `1.250` where the column does not say what the dot means, words. Decimal commas and zeros in front (`07`) are only told.</source>
        <translation>`#REF!`, `312,5 m2`, `250/2`, `200+50`, `23 (đại diện)`, `1.250` khi cả cột không cho biết dấu chấm nghĩa là gì, chữ. Dấu phẩy thập phân và số 0 ở đầu (`07`) thì chỉ nêu ra.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>`-`, `.`, `0`, `-1`, `0+0`, a single space, one letter for a name, *chưa xác định*, *không rõ*. A sheet or parcel number that is empty, 0 or negative, for it names no parcel.</source>
        <translation>`-`, `.`, `0`, `-1`, `0+0`, một khoảng trắng, một chữ cái thay cho tên, *chưa xác định*, *không rõ*. Số tờ hoặc số thửa trống, bằng 0 hoặc âm, vì không chỉ ra thửa nào.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>`03/04/1975`, `1975-04-03`, and the year alone for a birth, as most certificates have it. Empty cells and placeholders are judged by CO01 and CO02; terms of use are judged where they are written as dates, and may lie ahead.</source>
        <translation>`03/04/1975`, `1975-04-03`, và chỉ năm đối với ngày sinh, như phần lớn Giấy chứng nhận. Ô trống và giá trị giữ chỗ do CO01 và CO02 xét; thời hạn sử dụng chỉ xét khi viết thành ngày, và có thể ở tương lai.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>`12/13/2016`, `31/02/2015`, `1017`, dates to come, *khoảng năm 1960*, day numbers of a spreadsheet such as 42167, `05/06/60`, day/month beside month/day in one column, a holder born after the issue or 130 years old. Dates in words, dates of issue without the day, and text beside true dates are only told.</source>
        <translation>`12/13/2016`, `31/02/2015`, `1017`, ngày chưa tới, *khoảng năm 1960*, số thứ tự ngày của bảng tính như 42167, `05/06/60`, ngày/tháng lẫn tháng/ngày trong một cột, chủ sử dụng sinh sau ngày cấp hoặc 130 tuổi. Ngày viết bằng chữ, ngày cấp thiếu ngày, và văn bản lẫn ngày thật thì chỉ nêu ra.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>`312.5`, `7`, `7.0`, a parcel `12a`, a scale `1:1000`. Empty cells, 0 and negative numbers are judged by CO01 and CO02.</source>
        <translation>`312.5`, `7`, `7.0`, thửa `12a`, tỷ lệ `1:1000`. Ô trống, số 0 và số âm do CO01 và CO02 xét.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>`CS 9912`, `990123`, a remark instead of a serial, `DD 9499O9` with a letter among the digits, two serials in a cell, serial and registry number exchanged. Other spaces or separators (`DD949969`, `DD.949969`) and serials that do not fit the date of issue are only told.</source>
        <translation>`CS 9912`, `990123`, ghi chú thay cho số phát hành, `DD 9499O9` có chữ lẫn trong số, hai số phát hành trong một ô, số phát hành và số vào sổ đổi chỗ. Khoảng trắng hoặc dấu ngăn khác (`DD949969`, `DD.949969`) và số phát hành không hợp với ngày cấp thì chỉ nêu ra.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>`DaCapGCN` is 1, or a serial stands on the parcel, and no line of the list matches, not even perhaps.</source>
        <translation>`DaCapGCN` là 1, hoặc thửa có số phát hành, mà không dòng nào của danh sách khớp, kể cả khớp chưa chắc.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>`DIENTICHPL` empty on every row; `DaCapGCN` = 0 on all 4,000 parcels.</source>
        <translation>`DIENTICHPL` trống ở mọi dòng; `DaCapGCN` = 0 ở cả 4.000 thửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>`LUX`, `ONTT`, a group such as NNP, a code twice. Codes of older lists (BHK, LNK) and symbols of older maps (T, 2L) are only told: they may stand as the certificate has them.</source>
        <translation>`LUX`, `ONTT`, nhóm như NNP, một mã ghi hai lần. Mã của danh mục cũ (BHK, LNK) và ký hiệu bản đồ cũ (T, 2L) chỉ được nêu để biết: có thể giữ như trên Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>`W 654083`, `DD 949969`, `Đ 123456`, `AA 05565655`, and `CHUACOGIAY_09427_7_12` for a parcel without certificate. D and Đ are both printed. Empty cells and placeholders are judged by CO01 and CO02.</source>
        <translation>`W 654083`, `DD 949969`, `Đ 123456`, `AA 05565655`, và `CHUACOGIAY_09427_7_12` cho thửa chưa có Giấy chứng nhận. D và Đ đều có in. Ô trống và giá trị giữ chỗ do CO01 và CO02 xét.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>A border parcel drawn up to a river whose far bank is the boundary's other side; a parcel moved by a slip of the mouse; a sheet of the neighbouring commune loaded with the others.</source>
        <translation>Thửa giáp ranh vẽ ra tới bờ sông bên kia địa giới; thửa bị xê dịch do kéo nhầm chuột; tờ bản đồ của xã bên cạnh bị nạp chung.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/invalid_geometry.py"/>
        <source>A border that crosses itself like a bow tie; a spike that goes out and back on the same line; two parts of one parcel that lie on one another; coordinates that are no numbers; a line in a layer of parcels.</source>
        <translation>Ranh giới tự cắt như hình nơ; gai nhọn đi ra rồi quay lại trên cùng một đường; hai phần của một thửa chồng lên nhau; tọa độ không phải là số; một đường trong lớp thửa đất.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>A cell is filled, but with something that says nothing.</source>
        <translation>Ô có nội dung nhưng không nói lên điều gì.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>A certificate whose numbers, holder and serial fit no parcel, not even perhaps.</source>
        <translation>Giấy chứng nhận có số tờ, số thửa, chủ sử dụng và số phát hành không khớp thửa nào, kể cả khớp chưa chắc.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>A certificate's serial, or a whole line of the list, is there more than once.</source>
        <translation>Số phát hành của một Giấy chứng nhận, hoặc cả một dòng của danh sách, có nhiều hơn một lần.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>a closed opening between parcels, above the smallest area and not wider than the widest gap; also one that is open to the outside only through a neck narrower than the tolerance, or closed by two corners that touch.</source>
        <translation>khoảng trống khép kín giữa các thửa, lớn hơn diện tích nhỏ nhất và không rộng hơn chiều rộng khe hở lớn nhất; kể cả khi chỉ thông ra ngoài qua chỗ thắt hẹp hơn dung sai, hoặc được khép lại bởi hai góc thửa chạm nhau.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>A code of Circular 08/2024, alone or with others: `ONT+CLN`. Names written out are read and offered as codes. Empty cells and placeholders are judged by CO01 and CO02.</source>
        <translation>Mã theo Thông tư 08/2024, đứng riêng hoặc kết hợp: `ONT+CLN`. Tên loại đất viết đầy đủ được nhận ra và gợi ý thành mã. Ô trống và ký hiệu giữ chỗ do CO01 và CO02 xét.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>a code of Circular 08/2024, e.g. ONT, or several joined by +</source>
        <translation>mã theo Thông tư 08/2024, ví dụ ONT, hoặc nhiều mã nối bằng dấu +</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>A code with letters or too many digits, 0, or a name instead of a code. One code on every row, while addresses name other communes: sheets of several communes were put together and the column filled in at one go.</source>
        <translation>Mã có chữ cái hoặc thừa chữ số, số 0, hoặc ghi tên thay cho mã. Mọi dòng cùng một mã trong khi địa chỉ nêu xã khác: các tờ của nhiều xã đã được ghép lại và trường được điền đồng loạt.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>a colon is expected here</source>
        <translation>chỗ này cần dấu hai chấm</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>A column holds nothing from the first row to the last, or the same 0 everywhere.</source>
        <translation>Một trường trống từ dòng đầu đến dòng cuối, hoặc chỗ nào cũng là 0.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>a comma is expected here</source>
        <translation>chỗ này cần dấu phẩy</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>a common border</source>
        <translation>ranh giới chung</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>a coordinate is not a number</source>
        <translation>có tọa độ không phải là số</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>A copy of the certificate list with parcel_key, parcel_sheet, parcel_number and match_status (matched, conflict, only_record; empty = not decided).</source>
        <translation>Bản sao danh sách Giấy chứng nhận có thêm parcel_key, parcel_sheet, parcel_number và match_status (matched = đã khớp, conflict = mâu thuẫn, only_record = chỉ có trong danh sách; để trống = chưa quyết định).</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>A copy of the parcels with certificate_serials (several are parted by “;”) and match_status.</source>
        <translation>Bản sao lớp thửa đất có thêm certificate_serials (nhiều số phát hành cách nhau bằng “;”) và match_status.</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>A copy of the parcels with commune_new and sheet_new (empty where not certain), commune_old and sheet_old.</source>
        <translation>Bản sao các thửa, có thêm commune_new và sheet_new (để trống khi chưa chắc chắn), commune_old và sheet_old.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>A dash or a zero passes every test for empty cells and is then taken for a value: parcel number 0, an owner called A. Counts of what is still missing come out too good.</source>
        <translation>Dấu gạch hay số 0 qua được mọi phép kiểm tra ô trống rồi bị coi là giá trị: thửa số 0, chủ sử dụng tên A. Số liệu còn thiếu vì thế đẹp hơn thực tế.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/entries.py"/>
        <source>A decision needs the name of the person who makes it.</source>
        <translation>Mỗi quyết định phải có tên người quyết định.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>A gap of {area:.2f} m² (up to {width:.2f} m wide) lies between parcels {parcels}. Decide from the boundary records to whom it belongs and close it with snapping.</source>
        <translation>Có khe hở {area:.2f} m² (chỗ rộng nhất {width:.2f} m) giữa các thửa {parcels}. Hãy căn cứ hồ sơ ranh giới để xác định khe thuộc thửa nào rồi khép lại bằng bắt điểm.</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>A high share names the method; a low one proves nothing. Looked at: a sample of the parcels.</source>
        <translation>Tỷ lệ cao cho biết phương pháp; tỷ lệ thấp không chứng minh điều gì. Chỉ xét một mẫu các thửa đất.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>a hole lies outside its shell, or parts lie inside one another</source>
        <translation>lỗ nằm ngoài vỏ, hoặc các phần nằm trong nhau</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>A hole of parcel {key} crosses the outer border or another hole. Move its vertices inside with the Vertex Tool, or delete the hole (Delete Ring) and cut it out again.</source>
        <translation>Một lỗ của thửa {key} cắt ranh giới ngoài hoặc cắt lỗ khác. Hãy dời các đỉnh của lỗ vào trong bằng công cụ đỉnh (Vertex Tool), hoặc xóa lỗ (Delete Ring - Xóa vòng) rồi khoét lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>A hole of parcel {key} lies outside its outer border. Delete it with Delete Ring; if it is land of the parcel, add it as a part.</source>
        <translation>Một lỗ của thửa {key} nằm ngoài ranh giới ngoài. Hãy xóa bằng Delete Ring (Xóa vòng); nếu đó là đất của thửa, hãy thêm thành một phần.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>A hole of parcel {key} runs along the outer border or along another hole. Delete the hole (Delete Ring) and draw the border around it (Reshape Features), or merge the two holes.</source>
        <translation>Một lỗ của thửa {key} đi trùng ranh giới ngoài hoặc trùng cạnh lỗ khác. Hãy xóa lỗ (Delete Ring - Xóa vòng) rồi vẽ ranh giới vòng qua nó (Reshape Features), hoặc gộp hai lỗ làm một.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>a key in double quotes is expected here</source>
        <translation>chỗ này cần một khóa đặt trong dấu ngoặc kép</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>A land-use code twice on one parcel</source>
        <translation>Một mã loại đất ghi hai lần trên một thửa</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>A layer was closed meanwhile. Nothing was written.</source>
        <translation>Một lớp đã bị đóng trong lúc tính. Chưa ghi gì cả.</translation>
    </message>
    <message>
        <location filename="../ui/running.py"/>
        <source>A layer was closed while it was read. Open it again and start anew.</source>
        <translation>Một lớp đã bị đóng trong lúc đang đọc. Hãy mở lại lớp rồi chạy lại từ đầu.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>a line break or tab inside a text</source>
        <translation>có dấu xuống dòng hoặc tab bên trong chuỗi</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>a line of the certificate list</source>
        <translation>một dòng trong danh sách Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>A line of the certificate list belongs to no parcel of the map.</source>
        <translation>Một dòng của danh sách Giấy chứng nhận không thuộc thửa nào trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>A mark needs the name of the person who makes it.</source>
        <translation>Cần ghi tên người thực hiện khi đánh dấu phát hiện.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>A metric CRS. Empty = the layer's own, or the nearest VN-2000 3° zone where its own is in degrees.</source>
        <translation>Hệ tọa độ phẳng theo mét. Để trống = hệ của chính lớp, hoặc múi 3° VN-2000 gần nhất khi lớp dùng đơn vị độ.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>A new file, or a journal that is there already: it keeps its entries and takes in the others.</source>
        <translation>Tệp mới, hoặc nhật ký đã có: nhật ký đó giữ các mục sẵn có và nhận thêm các mục khác.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>a number in m², with a dot or comma before the decimals only</source>
        <translation>số tính bằng m², dấu chấm hoặc phẩy chỉ đứng trước phần thập phân</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>a number, if need be with a suffix letter</source>
        <translation>một số, có thể kèm chữ cái phía sau</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>A parcel is drawn as several separate polygons.</source>
        <translation>Một thửa được vẽ thành nhiều vùng rời nhau.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>A parcel is one piece of land with one boundary. Parts that lie apart have different neighbours and often different users, and area, certificate and sketch cannot be right for all of them.</source>
        <translation>Thửa đất là một mảnh đất có một ranh giới. Các phần rời nhau có thửa liền kề khác nhau và thường có người sử dụng khác nhau; diện tích, giấy chứng nhận và sơ đồ thửa không thể đúng cho tất cả.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>A parcel is so narrow that nobody can use it: a splinter of an edit rather than a piece of land.</source>
        <translation>Thửa hẹp đến mức không ai sử dụng được: là mảnh vụn khi biên tập chứ không phải một mảnh đất.</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>A parcel layer, or a table of certificates. Of the table that “Import certificate list” made the columns as stored (_raw) stay as they are. Columns of numbers are never changed, nor is the input.</source>
        <translation>Lớp thửa đất, hoặc bảng Giấy chứng nhận. Với bảng do “Nhập danh sách Giấy chứng nhận” tạo ra, các cột nguyên văn (_raw) được giữ nguyên. Cột kiểu số không bao giờ bị sửa, dữ liệu đầu vào cũng vậy.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>A parcel lies outside the boundary of the commune, or reaches beyond it.</source>
        <translation>Thửa nằm ngoài địa giới xã hoặc vượt ra ngoài địa giới.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>A parcel of 40 m by 10 cm between two fields. Measured is twice the area divided by the perimeter, which for a long strip is its width; below 0.5 m it is a sliver.</source>
        <translation>Thửa dài 40 m rộng 10 cm nằm giữa hai ruộng. Số đo là hai lần diện tích chia cho chu vi, với dải dài thì đó chính là bề rộng; dưới 0,5 m là thửa vụn.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>a parcel of the map</source>
        <translation>một thửa trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>a parcel that stands twice in the map gets two identifiers and is counted and certified twice.</source>
        <translation>thửa có hai lần trên bản đồ sẽ nhận hai mã định danh, bị đếm và cấp giấy hai lần.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>A parcel without land use, area or land user; a certificate line without serial, holder or identity number; a second land use without its area. A parcel without any attribute is told once, a column that is not there once for the whole layer.</source>
        <translation>Thửa đất không có loại đất, diện tích hoặc người sử dụng; dòng Giấy chứng nhận không có số phát hành, chủ sử dụng hoặc số định danh; loại đất thứ hai không có diện tích. Thửa không có thuộc tính nào được báo một lần, trường không có được báo một lần cho cả lớp.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/parcel_id.py"/>
        <source>A parcel's 12-character identifier must name a place inside that parcel.</source>
        <translation>Mã định danh 12 ký tự của thửa đất phải chỉ đến một vị trí nằm trong chính thửa đó.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/invalid_geometry.py"/>
        <source>A parcel's shape is not a valid polygon: its border crosses or touches itself, and the like.</source>
        <translation>Hình thửa không phải vùng hợp lệ: ranh giới tự cắt, tự chạm và các lỗi tương tự.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_functions.py"/>
        <source>a point, a line or a mixture</source>
        <translation>điểm, đường hoặc hình hỗn hợp</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>A program that reads `312,5 m2` as text counts no area at all, and one that reads `1.250` as one and a quarter counts the wrong one. Numbers with remarks find no parcel on the map.</source>
        <translation>Phần mềm đọc `312,5 m2` thành văn bản thì không tính diện tích, đọc `1.250` thành một phẩy hai lăm thì tính sai. Số kèm ghi chú không tìm ra thửa nào trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>A registry number instead of the serial (“{column}”)</source>
        <translation>Số vào sổ thay cho số phát hành (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>a registry number, for example CH00120</source>
        <translation>một số vào sổ, ví dụ CH00120</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>A ring of parcel {key} encloses no area: all its vertices are on one line or in one point. Draw it again from the survey, or delete the ring (Delete Ring, Delete Part).</source>
        <translation>Một vòng ranh giới của thửa {key} không bao quanh diện tích nào: mọi đỉnh nằm trên một đường thẳng hoặc tại một điểm. Hãy vẽ lại theo số liệu đo đạc, hoặc xóa vòng đó (Delete Ring - Xóa vòng, Delete Part - Xóa phần).</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/missing_geometry.py"/>
        <source>A row of the parcel table has no polygon: its geometry is NULL or empty.</source>
        <translation>Một dòng trong bảng thửa đất không có vùng: hình học là NULL hoặc rỗng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>A serial instead of the registry number (“{column}”)</source>
        <translation>Số phát hành thay cho số vào sổ (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>A serial is printed once. Twice in the list, it gives one person's paper to another, and a line that was copied is counted twice in every statistic.</source>
        <translation>Mỗi số phát hành chỉ in một lần. Nếu có hai lần trong danh sách, giấy của người này bị gán cho người khác, và dòng bị chép lại được đếm hai lần trong mọi thống kê.</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>A sign may stand for several findings close together.</source>
        <translation>Một ký hiệu có thể đại diện cho nhiều phát hiện nằm sát nhau.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>a single backslash; write two, or a slash</source>
        <translation>chỉ có một dấu \; hãy viết hai dấu \\ hoặc dùng dấu /</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>A small made-up commune with planted mistakes, to try everything out</source>
        <translation>Một xã nhỏ giả định có lỗi cài sẵn, để thử mọi chức năng</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>A strip without a parcel number ({key}) is only {width:.3f} m wide on average ({area:.2f} m²). It is most likely left over from an edit: merge it with the neighbour it belongs to, or delete it.</source>
        <translation>Dải đất không có số thửa ({key}) chỉ rộng trung bình {width:.3f} m ({area:.2f} m²). Nhiều khả năng đây là phần sót lại khi biên tập: hãy gộp vào thửa liền kề chứa nó hoặc xóa đi.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>A unit in the cell (“{column}”)</source>
        <translation>Đơn vị trong ô số (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>a value</source>
        <translation>có giá trị</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>a value is expected here</source>
        <translation>chỗ này cần một giá trị</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>a value, or an empty cell</source>
        <translation>có giá trị, hoặc ô để trống</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>a vertex lies within the tolerance of a neighbour's border, and the neighbour has no vertex there.</source>
        <translation>một đỉnh nằm trong phạm vi dung sai của đường ranh thửa liền kề, mà thửa đó không có đỉnh ở đấy.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>a whole number, perhaps with a letter behind it: 12 or 12a</source>
        <translation>số nguyên, có thể kèm một chữ cái phía sau: 12 hoặc 12a</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>about {measured:.1f} m²</source>
        <translation>khoảng {measured:.1f} m²</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Accept all sure lines that are shown, after a look at some of them</source>
        <translation>Chấp nhận mọi dòng chắc chắn đang hiện, sau khi xem thử một số dòng</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Accept all sure ones</source>
        <translation>Chấp nhận tất cả dòng chắc chắn</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <source>Accept as an exception</source>
        <translation>Chấp nhận là ngoại lệ</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Accept sure ones…</source>
        <translation>Nhận dòng chắc chắn…</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Accept what is selected as an exception, with a reason</source>
        <translation>Chấp nhận các phát hiện đang chọn là ngoại lệ, kèm lý do</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Accept {count}</source>
        <translation>Chấp nhận {count}</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Accepted</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <source>accepted</source>
        <translation>đã chấp nhận</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>Accepted as exceptions: {count}.</source>
        <translation>Đã chấp nhận là ngoại lệ: {count}.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>accepted by a person</source>
        <translation>đã được người phụ trách chấp nhận</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Accepted exception</source>
        <translation>Ngoại lệ được chấp nhận</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Accepted exceptions</source>
        <translation>Ngoại lệ được chấp nhận</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>accepted {parcels}</source>
        <translation>chấp nhận {parcels}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>accepted {parcels}, together with all sure ones</source>
        <translation>chấp nhận {parcels}, cùng lúc với các dòng chắc chắn</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>After the last edit: {gone} findings no longer there, {new} new.</source>
        <translation>Sau lần chỉnh sửa vừa rồi: {gone} phát hiện không còn nữa, {new} phát hiện mới.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>All coordinates of the layer are rounded to a grid coarser than 1 cm.</source>
        <translation>Mọi tọa độ của lớp bị làm tròn theo lưới thô hơn 1 cm.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>All coordinates of “{layer}” lie on a grid of {step:.3g} m: they were rounded when the layer was exported. Narrow overlaps, gaps and unmatched vertices come from that and are shown as information. Ask for the layer with full coordinates; until then check with TOLERANCE = {tolerance:g}.</source>
        <translation>Mọi tọa độ của “{layer}” nằm trên lưới {step:.3g} m: chúng đã bị làm tròn khi xuất lớp. Các chồng lấn, khe hở hẹp và đỉnh không khớp là do đó, nên chỉ hiện ở mức thông tin. Hãy xin lại lớp có tọa độ đầy đủ; trong lúc chờ, kiểm tra với TOLERANCE = {tolerance:g}.</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>All files</source>
        <translation>Mọi tệp</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>All findings</source>
        <translation>Tất cả phát hiện</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>All keys of this panel, and how to change them</source>
        <translation>Mọi phím của bảng này và cách đổi phím</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>All lines</source>
        <translation>Tất cả các dòng</translation>
    </message>
    <message>
        <location filename="../processing/assignlandcodes.py"/>
        <source>All parcels with all their columns, land_code and land_code_file; empty where a part is missing or cannot be read.</source>
        <translation>Mọi thửa với đầy đủ các trường, thêm land_code và land_code_file; để trống khi thiếu hoặc không đọc được một thành phần.</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>All parcels with all their columns, the empty numbers filled in.</source>
        <translation>Toàn bộ thửa đất với mọi trường, số thửa còn trống đã được điền.</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>All parcels with all their columns; provisional identifiers stand in parcel_id_provisional.</source>
        <translation>Toàn bộ thửa đất với mọi trường; mã tạm nằm ở trường parcel_id_provisional.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>All recorded areas are {factor} times the measured</source>
        <translation>Toàn bộ diện tích ghi nhận gấp {factor} lần diện tích đo</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <source>all rejected</source>
        <translation>đã loại hết</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>All rows and columns, with the repaired cells.</source>
        <translation>Tất cả các dòng và cột, với những ô đã sửa.</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>All rules</source>
        <translation>Mọi quy tắc</translation>
    </message>
    <message>
        <location filename="../ui/rules_widget.py"/>
        <source>All rules that apply to the layer</source>
        <translation>Tất cả các quy tắc áp dụng được cho lớp</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>All severities</source>
        <translation>Mọi mức độ</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>All {count}: {parts}; {only_map} parcels only on the map</source>
        <translation>Tất cả {count}: {parts}; {only_map} thửa đất chỉ có trên bản đồ</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>All: {decided} of {count} (%p %)</source>
        <translation>Tất cả: {decided}/{count} (%p %)</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Also journals that were begun apart</source>
        <translation>Gộp cả nhật ký được tạo riêng rẽ</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>An attribute that every row must have is empty.</source>
        <translation>Một thuộc tính mà dòng nào cũng phải có bị để trống.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>An empty column looks as if the layer had the attribute. A column of zeros is worse: "no certificate issued" on every parcel is taken for an answer.</source>
        <translation>Trường trống làm như lớp có thuộc tính đó. Trường toàn số 0 còn tệ hơn: “chưa cấp Giấy chứng nhận” ở mọi thửa bị coi là câu trả lời.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_id.py"/>
        <source>An identifier is issued once in the whole country and never again, not even after its parcel is gone. With the same one on two parcels nobody can say which of them a certificate means.</source>
        <translation>Mỗi mã định danh chỉ được cấp một lần trên cả nước và không cấp lại, kể cả khi thửa đất không còn. Khi hai thửa mang cùng một mã thì không thể biết giấy chứng nhận nói về thửa nào.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/parcel_id.py"/>
        <source>An identifier that decodes into another parcel, into none, or outside Vietnam; one that is cut, or has letters that a GeoHash never has (a, i, l, o). Where many agree on one mistake, such as a forgotten datum shift or a wrong zone, they are one cause.</source>
        <translation>Mã giải ra nằm trong thửa khác, không nằm trong thửa nào, hoặc ngoài lãnh thổ Việt Nam; mã bị cắt cụt hoặc có chữ cái không có trong GeoHash (a, i, l, o). Khi nhiều mã cùng mắc một lỗi, như quên chuyển hệ quy chiếu hoặc sai múi chiếu, chúng được gộp thành một nguyên nhân.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>an identifier that decodes into its own parcel</source>
        <translation>mã định danh giải mã ra vị trí nằm trong chính thửa đó</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>An identity number must be one that the police issue, and the number of the person it stands beside.</source>
        <translation>Số định danh phải là số do công an cấp, và là số của người đứng cạnh nó.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>An opening of {area:.2f} m² ({width:.2f} m wide) between parcels {parcels} is no larger than a parcel. Is a parcel missing here?</source>
        <translation>Khoảng trống {area:.2f} m² (rộng {width:.2f} m) giữa các thửa {parcels} không lớn hơn một thửa đất. Có phải ở đây còn thiếu một thửa?</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>an organisation or the owner of many parcels, which says little: {map_owner} on the map</source>
        <translation>tổ chức hoặc chủ có nhiều thửa nên ít giá trị phân biệt: trên bản đồ là {map_owner}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/entries.py"/>
        <source>An undo must say which entry it takes back.</source>
        <translation>Thao tác hoàn tác phải cho biết hoàn tác mục nào.</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>and {count} more</source>
        <translation>và {count} tờ khác</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>And {count} more causes; the JSON report lists them all, the findings layer holds every finding.</source>
        <translation>Còn {count} nguyên nhân nữa; báo cáo JSON liệt kê đầy đủ, lớp phát hiện chứa toàn bộ phát hiện.</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>And {count} more in the findings layer.</source>
        <translation>Còn {count} phát hiện nữa trong lớp phát hiện.</translation>
    </message>
    <message>
        <location filename="../core/report/fields_section.py"/>
        <source>And {count} more kinds; the JSON report lists them all.</source>
        <translation>Và {count} loại khác; báo cáo JSON liệt kê đầy đủ.</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>And {count} more sheets; the JSON report lists them all.</source>
        <translation>Và {count} tờ bản đồ nữa; báo cáo JSON liệt kê đầy đủ.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>Another datum shift was used: {operation}</source>
        <translation>Đã dùng phép chuyển hệ quy chiếu khác: {operation}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>another parcel identifier</source>
        <translation>mã định danh thửa đất khác</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Another plugin has already loaded shapely {version} from {path}; that build brings a GEOS of its own, which can crash QGIS on Linux.</source>
        <translation>Một phần mở rộng khác đã nạp shapely {version} từ {path}; bản này mang theo GEOS riêng, có thể làm QGIS trên Linux bị dừng đột ngột.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Apartment building</source>
        <translation>Nhà chung cư</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Apartment number</source>
        <translation>Số căn hộ</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>Apply decisions</source>
        <translation>Áp dụng quyết định</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>Applying the decisions</source>
        <translation>Đang áp dụng các quyết định</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Apply…</source>
        <translation>Áp dụng…</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>Area (m²)</source>
        <translation>Diện tích (m²)</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/facts.py"/>
        <source>area of the certificate</source>
        <translation>diện tích trên Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Area of the land use (m²)</source>
        <translation>Diện tích của loại đất (m²)</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/facts.py"/>
        <source>area of the parcel</source>
        <translation>diện tích thửa đất</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Area of the second land use (m²)</source>
        <translation>Diện tích của loại đất thứ hai (m²)</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Area of the third land use (m²)</source>
        <translation>Diện tích của loại đất thứ ba (m²)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Areas of the land uses do not add up to the parcel's</source>
        <translation>Tổng diện tích các loại đất khác diện tích thửa</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>Arguments</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>Around parcel {parcel}</source>
        <translation>Quanh thửa {parcel}</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>as a new commune the code would be {label}</source>
        <translation>nếu là mã xã mới thì đó là {label}</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>as built in (masked)</source>
        <translation>mặc định (che bớt)</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>as each layer says</source>
        <translation>theo khai báo của từng lớp</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>As in the list</source>
        <translation>Theo danh sách</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/general_page.py"/>
        <location filename="../ui/setup/options.py"/>
        <source>as QGIS</source>
        <translation>theo QGIS</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/rules_model.py"/>
        <source>as the rule says</source>
        <translation>theo quy tắc</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Ask again who is working after</source>
        <translation>Hỏi lại ai đang làm việc sau</translation>
    </message>
    <message>
        <location filename="../processing/assignlandcodes.py"/>
        <source>Assign land codes</source>
        <translation>Gán mã thửa đất (MX.SB.ST)</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>Assign parcel identifiers</source>
        <translation>Gán mã định danh thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Assign parcel identifiers in the layer…</source>
        <translation>Gán mã định danh thửa đất vào lớp…</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>at every corner where parcels meet, each of them has the same vertex.</source>
        <translation>tại mỗi góc nơi các thửa gặp nhau, thửa nào cũng có cùng đỉnh đó.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>at least {width:g} m wide</source>
        <translation>rộng ít nhất {width:g} m</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>attribute,missing,empty,format,encoding,land use,area,cadastre</source>
        <translation>thuộc tính,thiếu,trống,định dạng,bảng mã,loại đất,diện tích,địa chính</translation>
    </message>
    <message>
        <location filename="../core/report/fields_section.py"/>
        <source>Attributes, column by column</source>
        <translation>Thuộc tính theo từng cột</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>Audit parcel identifiers</source>
        <translation>Kiểm tra mã định danh thửa đất đã cấp</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>BAND_HEIGHT: {value} is not possible; give more than 0 m.</source>
        <translation>BAND_HEIGHT: không thể dùng {value}; hãy nhập giá trị lớn hơn 0 m.</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>BASELINE: “{layer}” has no column finding_id, so it is no FINDINGS of an earlier run.</source>
        <translation>BASELINE: “{layer}” không có trường finding_id nên không phải FINDINGS của lần kiểm tra trước.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Best the table that “Import certificate list” made, for it knows the workbook's rows; any table whose first row holds the headings works too. It is never changed.</source>
        <translation>Tốt nhất là bảng do “Nhập danh sách Giấy chứng nhận” tạo ra, vì bảng đó nhớ số dòng của bảng tính; bảng bất kỳ có dòng đầu là tiêu đề cũng dùng được. Bảng không bao giờ bị sửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Borders that cross themselves</source>
        <translation>Ranh giới tự cắt</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Borders that run along the same line twice</source>
        <translation>Ranh giới đi hai lần trên cùng một đoạn</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Borders that touch themselves</source>
        <translation>Ranh giới tự chạm</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Both agree to 1 m² and 1 %, or to the step in which the column is recorded: areas are rounded to 0.1 m², and older ones to whole square metres. No law gives a tolerance, so both limits are settings.</source>
        <translation>Hai số khớp trong phạm vi 1 m² và 1 %, hoặc trong bước làm tròn của trường: diện tích làm tròn đến 0,1 m², số liệu cũ đến mét vuông. Pháp luật không quy định sai số nên cả hai ngưỡng đều là tham số.</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>Boundaries of the new communes</source>
        <translation>Ranh giới các xã mới</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Boundary and reference table disagree: sheet {sheet} of old commune {label}</source>
        <translation>Ranh giới và bảng tham chiếu mâu thuẫn: tờ {sheet} của xã cũ {label}</translation>
    </message>
    <message>
        <location filename="../processing/carrying.py"/>
        <source>BOUNDARY cannot be used, because the coordinates of “{layer}” could not be read; see the warning before. Give SOURCE_CRS.</source>
        <translation>Không dùng được BOUNDARY vì không đọc được tọa độ của “{layer}”; xem cảnh báo ở trên. Hãy khai SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/facts.py"/>
        <source>boundary of the parcel</source>
        <translation>ranh giới thửa đất</translation>
    </message>
    <message>
        <location filename="../core/identity/boundary_parts.py"/>
        <source>BOUNDARY: “{layer}” has no column with commune codes or names, so it cannot say which commune a parcel lies in. Add a column commune_code with the codes since July 2025.</source>
        <translation>BOUNDARY: “{layer}” không có trường mã hoặc tên xã nên không cho biết thửa nằm ở xã nào. Hãy thêm trường commune_code với mã xã từ tháng 7/2025.</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>BOUNDARY: “{layer}” has no polygon. Give the area of the commune.</source>
        <translation>BOUNDARY: “{layer}” không có vùng nào. Hãy chọn lớp vùng địa giới của xã.</translation>
    </message>
    <message>
        <location filename="../core/identity/boundary_parts.py"/>
        <source>BOUNDARY: “{value}” in “{column}” is no commune since July 2025. Write its five-digit code.</source>
        <translation>BOUNDARY: “{value}” trong “{column}” không phải là xã từ tháng 7/2025. Hãy ghi mã năm chữ số.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Brings the journals of several people together: every entry once, in whatever order and however often they are merged. Where two people have decided differently about a certificate, both decisions stay, and the table of conflicts names them until somebody settles it. The journals themselves are never changed.</source>
        <translation>Gộp nhật ký của nhiều người: mỗi mục chỉ có một lần, dù gộp theo thứ tự nào và bao nhiêu lần. Nếu hai người quyết định khác nhau về một Giấy chứng nhận thì cả hai quyết định đều được giữ và bảng mâu thuẫn nêu rõ cho đến khi có người giải quyết. Các nhật ký gốc không bao giờ bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>brought back: {what}</source>
        <translation>khôi phục: {what}</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/rules_model.py"/>
        <source>Built in</source>
        <translation>Mặc định</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>built in</source>
        <translation>mặc định</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>built in: {value}</source>
        <translation>mặc định: {value}</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Built-up area (m²)</source>
        <translation>Diện tích xây dựng (m²)</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>but the column says {label}</source>
        <translation>nhưng trường ghi {label}</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>but the sheet lies far from every such commune ({labels})</source>
        <translation>nhưng tờ nằm xa mọi xã có tên đó ({labels})</translation>
    </message>
    <message>
        <location filename="../core/findings_list/grouping.py"/>
        <source>By cause</source>
        <translation>Theo nguyên nhân</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>By name</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <location filename="../core/findings_list/grouping.py"/>
        <source>By place</source>
        <translation>Theo vị trí</translation>
    </message>
    <message>
        <location filename="../core/findings_list/grouping.py"/>
        <source>By rule</source>
        <translation>Theo quy tắc</translation>
    </message>
    <message>
        <location filename="../core/findings_list/grouping.py"/>
        <source>By sheet</source>
        <translation>Theo tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <location filename="../ui/in_place.py"/>
        <location filename="../ui/in_place_dialog.py"/>
        <location filename="../ui/profile_editor/questions.py"/>
        <location filename="../ui/reconciliation/questions.py"/>
        <location filename="../ui/running.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>Carry over to new communes</source>
        <translation>Chuyển sang xã mới</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/report/findings_section.py"/>
        <location filename="../ui/findings/words.py"/>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>Causes</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>Causes to look at</source>
        <translation>Các nguyên nhân cần xem xét</translation>
    </message>
    <message>
        <location filename="../core/report/fields_section.py"/>
        <source>Cells</source>
        <translation>Số ô</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_methods.py"/>
        <source>centre of the bounding box</source>
        <translation>tâm của khung bao</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_methods.py"/>
        <source>centroid</source>
        <translation>trọng tâm</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../core/report/matching_section.py"/>
        <location filename="../ui/reconciliation/windows.py"/>
        <location filename="../ui/reconciliation/worklist_model.py"/>
        <source>Certificate</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>Certificate 12/45 of one family, and parcel 12/45 of today's map, used by another family and of another size.</source>
        <translation>Giấy chứng nhận thửa 12/45 của một gia đình, còn thửa 12/45 trên bản đồ hiện nay do gia đình khác sử dụng và có diện tích khác.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Certificate issued</source>
        <translation>Đã cấp GCN</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/reconciliation/dock.py"/>
        <location filename="../ui/sample/opening.py"/>
        <source>Certificate list</source>
        <translation>Danh sách Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>Certificate list check report</source>
        <translation>Báo cáo kiểm tra danh sách Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/report/html_report.py"/>
        <source>Certificate list check: {layer}</source>
        <translation>Kiểm tra danh sách Giấy chứng nhận: {layer}</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Certificate serial</source>
        <translation>Số phát hành GCN</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>Certificate without a parcel</source>
        <translation>Giấy chứng nhận không có thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>Certificate {certificate} (row {row}) is on no parcel of the map, as somebody decided. Have the parcel surveyed, or put the certificate aside.</source>
        <translation>Giấy chứng nhận {certificate} (dòng {row}) không thuộc thửa nào trên bản đồ, theo quyết định đã ghi. Hãy đo đạc thửa đất, hoặc để riêng Giấy chứng nhận này.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>Certificate {certificate} (row {row}): no parcel of the map fits. Look whether its numbers are of an older map (give SHEETS or REFERENCE), whether the parcel was divided or merged, or whether it lies in another commune.</source>
        <translation>Giấy chứng nhận {certificate} (dòng {row}): không thửa nào trên bản đồ phù hợp. Hãy xem số tờ, số thửa có theo bản đồ cũ không (dùng SHEETS hoặc REFERENCE), thửa đã tách, hợp chưa, hay nằm ở xã khác.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>Certificate {certificate} is not in this list. Match with the list it belongs to.</source>
        <translation>Giấy chứng nhận {certificate} không có trong danh sách này. Hãy đối soát với danh sách có Giấy chứng nhận đó.</translation>
    </message>
    <message>
        <location filename="../core/search/shown.py"/>
        <source>Certificate {serial}</source>
        <translation>GCN {serial}</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>Certificate {value} has the same parcel and holder {count} times with different areas ({rows}). Take the area from the certificate and keep one line.</source>
        <translation>Giấy chứng nhận {value} có cùng thửa và chủ sử dụng {count} lần với diện tích khác nhau ({rows}). Hãy lấy diện tích trên Giấy chứng nhận và giữ một dòng.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>Certificate {value}: the same line stands in the list {count} times ({rows}). Keep one and delete the others.</source>
        <translation>Giấy chứng nhận {value}: cùng một dòng có trong danh sách {count} lần ({rows}). Hãy giữ một dòng và xóa các dòng còn lại.</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>certificate,GCN,PL03-01,VBDLIS,Excel,xlsx,ods,csv,import,list</source>
        <translation>giấy chứng nhận,GCN,sổ đỏ,PL03-01,VBDLIS,Excel,xlsx,ods,csv,nhập,danh sách</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>certificate,match,link,decision,journal,apply,parcel,cadastre</source>
        <translation>Giấy chứng nhận,GCN,đối soát,liên kết,quyết định,nhật ký,áp dụng,thửa đất,địa chính</translation>
    </message>
    <message>
        <location filename="../processing/matchcertificates.py"/>
        <source>certificate,match,reconcile,link,parcel,record,score,cadastre</source>
        <translation>giấy chứng nhận,đối soát,khớp,ghép,thửa đất,hồ sơ,điểm,địa chính</translation>
    </message>
    <message>
        <location filename="../processing/checkcertificates.py"/>
        <source>certificate,PL03-01,list,table,missing,format,serial,identity,cadastre</source>
        <translation>giấy chứng nhận,GCN,PL03-01,danh sách,bảng,thiếu,định dạng,số phát hành,định danh,địa chính</translation>
    </message>
    <message>
        <location filename="../processing/certificate_group.py"/>
        <location filename="../processing/importcertificates.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Certificates</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>Certificates and parcels</source>
        <translation>Giấy chứng nhận và thửa đất</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/notes.py"/>
        <source>Certificates and parcels have no field in common: neither numbers nor owner, serial, identity number or parcel identifier are filled on both sides. Name the columns with the parameters or in the profile.</source>
        <translation>Danh sách Giấy chứng nhận và lớp thửa đất không có trường chung: số tờ, số thửa, tên chủ, số phát hành, số định danh cá nhân, mã định danh thửa đất đều không được điền ở cả hai bên. Hãy chỉ rõ tên cột bằng tham số hoặc trong hồ sơ cấu hình.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>Certificates for which the map has no parcel</source>
        <translation>Giấy chứng nhận không có thửa trên bản đồ</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <location filename="../processing/mergejournals.py"/>
        <source>Certificates on which people disagree</source>
        <translation>Số Giấy chứng nhận có quyết định khác nhau</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>Certificates that people found on no parcel</source>
        <translation>Giấy chứng nhận được người xem kết luận không có thửa</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>Certificates with parcels</source>
        <translation>Giấy chứng nhận kèm thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Certificates, taxes and prices go by the recorded area, the map by the shape. Where they differ, either the boundary changed without being registered, or one of the two is wrong.</source>
        <translation>Giấy chứng nhận, thuế và giá đất theo diện tích ghi nhận, bản đồ theo hình thửa. Khi hai số khác nhau, hoặc ranh giới đã thay đổi mà chưa đăng ký, hoặc một trong hai bị sai.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <location filename="../ui/reconciliation/worklist_model.py"/>
        <source>Changed</source>
        <translation>Đã thay đổi</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Changed since the decision</source>
        <translation>Thay đổi sau khi quyết định</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>Changed since the decision: {facts}.</source>
        <translation>Đã thay đổi sau khi quyết định: {facts}.</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>CHANGES is not written: without it the original cannot be restored from the copy.</source>
        <translation>Không ghi bảng CHANGES: không có nó thì không khôi phục được bản gốc từ bản sao.</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>CHANGES: “{path}” is good for reading only: its format alters cells (signs at the beginning, zeros, long texts), so the repairs cannot be undone from it. Write a GeoPackage (.gpkg) to be able to undo them.</source>
        <translation>CHANGES: “{path}” chỉ dùng để xem: định dạng này làm thay đổi nội dung ô (dấu ở đầu ô, số 0 ở đầu, văn bản dài) nên không thể hoàn tác các chỉnh sửa từ tệp này. Hãy ghi ra GeoPackage (.gpkg) để có thể hoàn tác.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Change…</source>
        <translation>Đổi…</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_methods.py"/>
        <source>characteristic point of Parcel Clean</source>
        <translation>điểm đặc trưng của Parcel Clean</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <location filename="../ui/setup/environment.py"/>
        <source>Check again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <location filename="../processing/checkcertificates.py"/>
        <source>Check certificate list</source>
        <translation>Kiểm tra danh sách Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../ui/setup/desk.py"/>
        <source>Check my layer</source>
        <translation>Kiểm tra lớp của tôi</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Check parcels</source>
        <translation>Kiểm tra thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <location filename="../ui/sample/guide.py"/>
        <source>Check parcels…</source>
        <translation>Kiểm tra thửa đất…</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Check sum of the row</source>
        <translation>Mã kiểm tra của dòng</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Check the active parcel layer for everything the rules know</source>
        <translation>Kiểm tra lớp thửa đất đang chọn theo tất cả các quy tắc</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Check the boundary first. Where it is unchanged, the measured area replaces the recorded one by registering the change (Land Law 2024, Art. 135.6); where it changed, the change is registered. The certificate is never edited.</source>
        <translation>Trước hết kiểm tra ranh giới. Nếu không đổi, diện tích đo thay cho diện tích đã ghi bằng đăng ký biến động (khoản 6 Điều 135 Luật Đất đai 2024); nếu đã đổi thì đăng ký biến động ranh giới. Không sửa Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>Check the parcels</source>
        <translation>Kiểm tra thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/findings/questions.py"/>
        <source>Checked layer</source>
        <translation>Lớp đã kiểm tra</translation>
    </message>
    <message>
        <location filename="../ui/findings/again.py"/>
        <source>Checking again; the layer must not be changed meanwhile.</source>
        <translation>Đang kiểm tra lại; không được chỉnh sửa lớp trong lúc này.</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>Choose a line above.</source>
        <translation>Hãy chọn một dòng ở trên.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/picking.py"/>
        <source>Choose a line of the list first, then pick its parcel on the map.</source>
        <translation>Trước hết hãy chọn một dòng của danh sách, rồi chọn thửa đất trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Choose a proposed parcel</source>
        <translation>Chọn thửa đất được đề xuất</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/windows.py"/>
        <source>Choose a row to go to its line; what you decide there settles it.</source>
        <translation>Chọn một hàng để đến dòng tương ứng; quyết định của bạn ở đó sẽ giải quyết sự khác nhau.</translation>
    </message>
    <message>
        <location filename="../ui/commands.py"/>
        <source>Choose one letter, sign or function key, without Ctrl and Alt.</source>
        <translation>Hãy chọn một phím chữ, dấu hoặc phím chức năng, không kèm Ctrl và Alt.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Choose parcels, certificate list and journal, then press Match. Your layers are not changed: decisions go into the journal until you press Apply.</source>
        <translation>Chọn thửa đất, danh sách Giấy chứng nhận và nhật ký rồi bấm Đối soát. Các lớp của bạn không bị thay đổi: quyết định chỉ ghi vào nhật ký cho đến khi bạn bấm Áp dụng.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/data_page.py"/>
        <source>Choose the certificate list: a table that is open in QGIS, or press “From file…” to read one.</source>
        <translation>Hãy chọn danh sách Giấy chứng nhận: một bảng đang mở trong QGIS, hoặc bấm “Từ tệp…” để đọc từ tệp.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_drafts.py"/>
        <source>Circles in the reference table</source>
        <translation>Vòng tròn trong bảng tham chiếu</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Click any parcel on the map to make it a candidate; with Ctrl several</source>
        <translation>Bấm một thửa đất bất kỳ trên bản đồ để thêm vào so sánh; giữ Ctrl để chọn nhiều thửa</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>Click the parcel layer in the list of layers first: this action changes the layer that is active.</source>
        <translation>Trước hết hãy bấm chọn lớp thửa đất trong danh sách lớp: lệnh này ghi thẳng vào lớp đang chọn.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>Click the parcel layer or the certificate table in the list of layers first: this action changes the one that is active.</source>
        <translation>Trước hết hãy bấm vào lớp thửa đất hoặc bảng Giấy chứng nhận trong danh sách lớp: thao tác này sửa lớp hoặc bảng đang được chọn.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/picking.py"/>
        <source>Click the parcel on the map; Ctrl and click takes several. Then press “Accept”. Esc ends.</source>
        <translation>Hãy bấm thửa đất trên bản đồ; giữ Ctrl để chọn nhiều thửa. Sau đó bấm “Chấp nhận”. Esc để thôi.</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <location filename="../ui/keys_dialog.py"/>
        <location filename="../ui/profile_editor/questions.py"/>
        <location filename="../ui/reconciliation/windows.py"/>
        <location filename="../ui/setup/environment.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Close QGIS, open the OSGeo4W Shell of your QGIS in the Start menu and run: {command} – then start QGIS again.</source>
        <translation>Hãy đóng QGIS, mở OSGeo4W Shell của QGIS trong menu Start và chạy: {command} – sau đó mở lại QGIS.</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Close QGIS, start the OSGeo4W Setup, choose Advanced Install, add python3-shapely and start QGIS again.</source>
        <translation>Hãy đóng QGIS, chạy OSGeo4W Setup, chọn Advanced Install, thêm gói python3-shapely rồi mở lại QGIS.</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Codes (TC01), names (topology.overlap) or groups (topology, uniqueness, completeness, domain, reconciliation), separated by commas. Empty = all that apply.</source>
        <translation>Mã (TC01), tên (topology.overlap) hoặc nhóm (topology, uniqueness, completeness, domain, reconciliation), cách nhau bằng dấu phẩy. Để trống = mọi quy tắc áp dụng được.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Codes besides the official lists that are right here, separated by commas.</source>
        <translation>Các mã ngoài danh mục chính thức được chấp nhận ở đây, cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Codes separated by commas; a missing land user there is information, not a warning.</source>
        <translation>Các mã cách nhau bằng dấu phẩy; thiếu người sử dụng đất ở đó chỉ là thông tin, không phải cảnh báo.</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/report/fields_section.py"/>
        <location filename="../ui/findings/words.py"/>
        <source>Column</source>
        <translation>Trường</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Column of the layer</source>
        <translation>Trường trong lớp dữ liệu</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Column of this role. Empty = found by its name and content.</source>
        <translation>Trường giữ vai trò này. Để trống = tự nhận theo tên và nội dung.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>Column without values</source>
        <translation>Trường không có giá trị</translation>
    </message>
    <message>
        <location filename="../core/workbook/sheets.py"/>
        <source>column {column} (“{label}”)</source>
        <translation>cột {column} (“{label}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/shared_audit.py"/>
        <source>column “{column}” holds ids of another kind (“{example}”), no 12-character parcel identifiers</source>
        <translation>trường “{column}” chứa loại mã khác (“{example}”), không phải mã định danh thửa đất 12 ký tự</translation>
    </message>
    <message>
        <location filename="../adapters/in_place.py"/>
        <source>Column “{column}” of “{layer}” is joined or calculated and cannot be written. Choose a column of the layer itself; nothing was written.</source>
        <translation>Trường “{column}” của “{layer}” là trường nối hoặc trường tính toán nên không ghi được. Hãy chọn trường của chính lớp; chưa ghi gì cả.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Column: {role}</source>
        <translation>Trường: {role}</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_page.py"/>
        <source>Columns are found by their names. Where another one is meant, choose it in the last column.</source>
        <translation>Các trường được tìm theo tên. Nếu phải dùng trường khác, hãy chọn ở cột cuối.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>Columns hold values, or are not there. In certificate lists only the columns are judged that the form demands on every line; that nobody has an apartment is no fault.</source>
        <translation>Trường có giá trị, hoặc không tồn tại. Trong danh sách Giấy chứng nhận chỉ xét các trường mà mẫu bắt buộc ở mọi dòng; không ai có căn hộ thì không phải lỗi.</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>Columns of certificates</source>
        <translation>Trường của Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>Columns of parcels</source>
        <translation>Trường của thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>Columns that were never filled</source>
        <translation>Các trường chưa từng được nhập</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Columns used</source>
        <translation>Các trường đã dùng</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Columns, rules, severities and language of the commune</source>
        <translation>Trường, quy tắc, mức độ và ngôn ngữ dùng cho xã</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>Commune</source>
        <translation>Xã</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <location filename="../processing/importcertificates.py"/>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>Commune (code or name)</source>
        <translation>Xã (mã hoặc tên)</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/sample/opening.py"/>
        <source>Commune boundary</source>
        <translation>Địa giới xã</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>Commune code</source>
        <translation>Mã đơn vị hành chính cấp xã</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>commune code or name</source>
        <translation>mã hoặc tên xã</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Commune codes that can be old or new</source>
        <translation>Mã xã có thể là cũ hoặc mới</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Commune codes that can be old or new, with several outcomes</source>
        <translation>Mã xã có thể là cũ hoặc mới, cho kết quả khác nhau</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Commune {label} cannot be that of sheet {sheet}</source>
        <translation>Tờ {sheet} không thể thuộc xã {label}</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>commune,sheet,merger,reference table,convert,renumber,cadastre</source>
        <translation>xã,tờ bản đồ,sáp nhập,bảng tham chiếu,chuyển đổi,đánh số lại,địa chính</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>COMMUNE_CODE holds for every parcel</source>
        <translation>COMMUNE_CODE áp dụng cho mọi thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>compare number, owner and certificate of both; keep the one that the register knows and delete the other. A stack of copies usually comes from loading a sheet several times: delete the whole load.</source>
        <translation>đối chiếu số thửa, người sử dụng và giấy chứng nhận của cả hai; giữ thửa có trong sổ địa chính và xóa thửa kia. Nhiều bản sao chồng lên nhau thường do nạp một tờ nhiều lần: hãy xóa toàn bộ lần nạp thừa.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>Compare parcel and boundary with the boundary records. If many border parcels reach beyond it, the boundary given is probably generalised: ask for the one from the boundary dossier.</source>
        <translation>Đối chiếu thửa và địa giới với hồ sơ địa giới. Nếu nhiều thửa giáp ranh vượt ra ngoài, có lẽ địa giới đang dùng đã bị khái quát hóa: hãy xin đường địa giới trong hồ sơ địa giới hành chính.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/parcel_id.py"/>
        <source>Compare the identifier with the land database. One that was issued is never changed in the file: report it to the land registration office, with the cause where there is one.</source>
        <translation>Đối chiếu mã định danh với cơ sở dữ liệu đất đai. Không bao giờ tự sửa mã đã cấp trong tệp: hãy báo cho Văn phòng đăng ký đất đai, kèm nguyên nhân nếu có.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>Compare with the papers. Delete copies; correct the serial on the lines of the other certificate.</source>
        <translation>Đối chiếu giấy. Xóa các dòng chép lại; sửa số phát hành ở các dòng của Giấy chứng nhận kia.</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Compared with the baseline</source>
        <translation>So với lần kiểm tra trước</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Confidence</source>
        <translation>Độ tin cậy</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../processing/matchcertificates.py"/>
        <source>Contradictory</source>
        <translation>Mâu thuẫn</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <location filename="../core/report/matching_section.py"/>
        <source>contradictory</source>
        <translation>mâu thuẫn</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Coordinates</source>
        <translation>Thông tin tọa độ</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Coordinates of the layer</source>
        <translation>Hệ tọa độ của lớp</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>Coordinates on a coarse grid</source>
        <translation>Tọa độ trên lưới thô</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>Coordinates rounded in the export</source>
        <translation>Tọa độ bị làm tròn khi xuất</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_causes.py"/>
        <source>Coordinates rounded to {step:.2f} m explain these</source>
        <translation>Do tọa độ bị làm tròn đến {step:.2f} m</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Coordinates that are no numbers</source>
        <translation>Tọa độ không phải là số</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>coordinates to 1 cm or finer</source>
        <translation>tọa độ chính xác đến 1 cm hoặc hơn</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>Copied</source>
        <translation>Đã sao chép</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Copied to the clipboard.</source>
        <translation>Đã sao chép vào khay nhớ tạm.</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>Copy command</source>
        <translation>Sao chép lệnh</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>Copy diagnostics</source>
        <translation>Sao chép thông tin chẩn đoán</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Copy of the parcels</source>
        <translation>Bản sao lớp thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Copy the text of what is selected</source>
        <translation>Sao chép nội dung các phát hiện đang chọn</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <source>Correct the parcels with QGIS's own editing tools; the panel follows. Save, and check again until nothing is left.</source>
        <translation>Sửa thửa đất bằng công cụ chỉnh sửa của QGIS; bảng cập nhật theo. Lưu lại và kiểm tra lại cho đến khi không còn phát hiện nào.</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>could not run</source>
        <translation>không chạy được</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>CRS of its coordinates, such as 'EPSG:9210'; left out: that of the layer</source>
        <translation>hệ tọa độ của nó, ví dụ 'EPSG:9210'; bỏ trống: hệ tọa độ của lớp</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>CRS of the coordinates</source>
        <translation>Hệ tọa độ thực của dữ liệu</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>CRS to measure in</source>
        <translation>Hệ tọa độ dùng để đo tính</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Data of this run</source>
        <translation>Dữ liệu đã kiểm tra</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Date of birth</source>
        <translation>Ngày, tháng, năm sinh</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Date of issue</source>
        <translation>Ngày cấp GCN</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Dates</source>
        <translation>Ngày tháng</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Dates in the future (“{column}”)</source>
        <translation>Ngày ở tương lai (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Dates in words (“{column}”)</source>
        <translation>Ngày viết bằng chữ (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Dates must be possible days, written one way in a column.</source>
        <translation>Ngày tháng phải là ngày có thật, viết một kiểu trong cả cột.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Dates of issue without the day</source>
        <translation>Ngày cấp thiếu ngày</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Dates without signs between day, month and year (“{column}”)</source>
        <translation>Ngày không có dấu ngăn giữa ngày, tháng, năm (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_date_columns.py"/>
        <source>Day and month in two orders (“{column}”)</source>
        <translation>Ngày và tháng viết theo hai thứ tự (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Day numbers of a spreadsheet instead of dates (“{column}”)</source>
        <translation>Số thứ tự ngày của bảng tính thay cho ngày (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_date_columns.py"/>
        <source>day/month/year on every row</source>
        <translation>ngày/tháng/năm ở mọi dòng</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>day/month/year, or the year alone</source>
        <translation>ngày/tháng/năm, hoặc chỉ năm</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Days that do not exist (“{column}”)</source>
        <translation>Ngày không tồn tại (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>decide from the boundary records to which neighbour the strip belongs and move that border onto the other with snapping; where a parcel is missing, draw it.</source>
        <translation>căn cứ hồ sơ ranh giới xác định dải đất thuộc thửa nào rồi dùng bắt điểm đưa đường ranh của thửa đó về trùng với đường kia; nếu thiếu thửa thì vẽ bổ sung.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <source>decided</source>
        <translation>đã quyết định</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Decided at (UTC)</source>
        <translation>Thời điểm quyết định (UTC)</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Decided by</source>
        <translation>Người quyết định</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../ui/reconciliation/worklist_model.py"/>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <location filename="../core/identity/wgs84.py"/>
        <source>Decision 05/2007 with the signs of the rotations reversed</source>
        <translation>Quyết định 05/2007 nhưng đảo dấu các góc xoay</translation>
    </message>
    <message>
        <location filename="../core/identity/wgs84.py"/>
        <source>Decision 05/2007 without rotations and scale</source>
        <translation>Quyết định 05/2007 nhưng bỏ góc xoay và tỷ lệ</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <source>Decision, minutes, file number</source>
        <translation>Quyết định, biên bản, số hồ sơ</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>decision-2007: the published 7 parameters (EPSG:6960). epsg-5194: the older operation.</source>
        <translation>decision-2007: 7 tham số đã công bố (EPSG:6960). epsg-5194: phép chuyển cũ hơn.</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>Decisions about what is no longer there</source>
        <translation>Số quyết định về đối tượng không còn nữa</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Decisions are kept in a journal, and none is open. Make a new one, or open one that exists?</source>
        <translation>Quyết định được ghi vào nhật ký, nhưng chưa mở nhật ký nào. Tạo nhật ký mới hay mở nhật ký đã có?</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/journal_desk.py"/>
        <source>Decisions of an earlier day could not be saved in their journal and lie in “{path}”. Open that journal and merge the file into it.</source>
        <translation>Có quyết định của lần trước chưa lưu được vào nhật ký, đang nằm trong “{path}”. Hãy mở nhật ký đó rồi gộp tệp này vào.</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>Decodes every issued identifier and says where it lies: in its own parcel, in another, in none, outside Vietnam; with the cause where many agree (forgotten datum shift, wrong zone, centroid and so on), by sheet and overall, and which known method gives the same identifiers.</source>
        <translation>Giải mã từng mã định danh đã cấp và cho biết vị trí: đúng thửa, thửa khác, không thuộc thửa nào, ngoài Việt Nam; nêu nguyên nhân khi nhiều mã cùng mắc một lỗi (quên chuyển hệ quy chiếu, sai múi chiếu, dùng trọng tâm…), theo từng tờ và toàn bộ, và phương pháp đã biết nào cho ra đúng các mã đó.</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Differences up to this share of the measured area are not reported.</source>
        <translation>Chênh lệch đến tỷ lệ này so với diện tích đo không được báo.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Differences up to this, or up to the step in which the column is recorded, are rounding. No law gives a tolerance.</source>
        <translation>Chênh lệch đến mức này, hoặc đến bước làm tròn của trường, là do làm tròn. Pháp luật không quy định sai số.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Digits that only fill the cell (“{column}”)</source>
        <translation>Chữ số chỉ để lấp ô (“{column}”)</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/questions.py"/>
        <source>Do not save</source>
        <translation>Không lưu</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Done</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Done or proposed</source>
        <translation>Đã làm hay đề xuất</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>Draft of the sheet table</source>
        <translation>Dự thảo bảng tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>Drafts the table of map sheets (old commune, scale) from columns, addresses such as “xã … (cũ)”, positions and parcel sizes, with the evidence and a confidence for every row. A person confirms it; then it tells the other algorithms what the layer itself does not say.</source>
        <translation>Lập dự thảo bảng tờ bản đồ (xã cũ, tỷ lệ) từ các trường, địa chỉ như “xã … (cũ)”, vị trí và cỡ thửa, kèm căn cứ và độ tin cậy cho từng dòng. Người dùng xác nhận, sau đó bảng cho các thuật toán khác biết điều mà lớp không ghi.</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>duplicate</source>
        <translation>trùng</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Each cell: today / in all. Second looks: made, and how many agree.</source>
        <translation>Mỗi ô: hôm nay / tất cả. Xem lại: số dòng đã xem lại, trong đó bao nhiêu dòng trùng ý kiến.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_id.py"/>
        <source>Each identifier stands on one parcel. After a split the child that contains the point keeps it and the others get new ones.</source>
        <translation>Mỗi mã định danh chỉ thuộc một thửa đất. Sau khi tách thửa, thửa chứa điểm đặc trưng giữ mã cũ, các thửa còn lại được cấp mã mới.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>each parcel is one feature. Earlier states of a parcel are kept in the history, not in the map.</source>
        <translation>mỗi thửa là một đối tượng. Trạng thái trước đây của thửa được lưu trong lịch sử biến động, không để trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Each parcel number occurs once on its sheet. Empty, zero and negative numbers are judged by CO02, not here.</source>
        <translation>Mỗi số thửa chỉ có một lần trên tờ của nó. Số trống, bằng 0 và số âm do CO02 xét, không xét ở đây.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Earlier findings</source>
        <translation>Phát hiện của lần trước</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <location filename="../ui/setup/options.py"/>
        <source>Edit profile…</source>
        <translation>Sửa hồ sơ cấu hình…</translation>
    </message>
    <message>
        <location filename="../processing/in_place_parameters.py"/>
        <source>Edit session</source>
        <translation>Phiên chỉnh sửa</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>Edits are not judged at once ({problem}). “Check again” sees them.</source>
        <translation>Chỉnh sửa không được kiểm tra ngay ({problem}). Hãy bấm “Kiểm tra lại”.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Entries of the merged journal</source>
        <translation>Số mục của nhật ký đã gộp</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/entries.py"/>
        <source>Entry {entry} of the journal has the time “{time}”, which cannot be read. Times are written as 2026-11-28T09:30:00Z.</source>
        <translation>Mục {entry} của nhật ký có thời gian “{time}” không đọc được. Thời gian được ghi theo dạng 2026-11-28T09:30:00Z.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>Entry {entry} of the journal “{path}” cannot be understood: {column} is “{value}”. Take the journal from a backup, or ask whoever wrote it.</source>
        <translation>Không hiểu được mục {entry} của nhật ký “{path}”: {column} là “{value}”. Hãy lấy nhật ký từ bản sao lưu hoặc hỏi người đã ghi.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>Entry {entry} says different things in two journals, so one of them was changed by other software. Find out which; nothing was merged.</source>
        <translation>Mục {entry} có nội dung khác nhau trong hai nhật ký, tức là một nhật ký đã bị phần mềm khác sửa. Hãy tìm xem nhật ký nào; chưa gộp gì cả.</translation>
    </message>
    <message>
        <location filename="../core/findings.py"/>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Errors</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Errors of spreadsheet formulas (“{column}”)</source>
        <translation>Lỗi công thức bảng tính (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>Every certificate has its parcel, or at least candidates that somebody can choose from.</source>
        <translation>Giấy chứng nhận nào cũng có thửa, hoặc ít nhất có các thửa đề xuất để chọn.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/parcel_id.py"/>
        <source>Every identifier decodes into its own parcel, whichever program computed the point. An empty cell is no finding: identifiers are issued over time.</source>
        <translation>Mọi mã định danh đều giải ra nằm trong chính thửa đất của nó, bất kể phần mềm nào đã tính điểm. Ô trống không phải là lỗi: mã được cấp dần theo thời gian.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>Every parcel lies within the commune's boundary; crossing it by less than the tolerance is drawing accuracy.</source>
        <translation>Mọi thửa nằm trong địa giới xã; vượt quá dưới mức dung sai là do độ chính xác khi vẽ.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Every parcel that has a certificate is found in the list. Parcels without one are no finding, and layers that do not say which parcels have one are not judged.</source>
        <translation>Thửa nào có Giấy chứng nhận đều tìm thấy trong danh sách. Thửa chưa cấp không phải lỗi; lớp không ghi thửa nào đã cấp thì không xét.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Every required cell holds something. Whether it is right, other rules judge. On roads, water and unused land a missing land user is only told. The numbers written on a certificate are wanted only where those of today's map are not yet known.</source>
        <translation>Ô bắt buộc nào cũng có nội dung. Nội dung đúng hay không do quy tắc khác xét. Trên đất giao thông, mặt nước và đất chưa sử dụng, thiếu người sử dụng chỉ được nêu để biết. Số tờ, số thửa ghi trên Giấy chứng nhận chỉ cần khi chưa biết số trên bản đồ hiện nay.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/missing_geometry.py"/>
        <source>Every row has a polygon with an area.</source>
        <translation>Mỗi dòng có một vùng có diện tích.</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Every rule of this run, also those that found nothing. Counts include accepted and known findings.</source>
        <translation>Toàn bộ quy tắc của lần chạy này, kể cả quy tắc không phát hiện gì. Số liệu gồm cả các phát hiện đã chấp nhận và đã biết.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_filter.py"/>
        <source>Everybody's lines</source>
        <translation>Dòng của mọi người</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>Everything that Parcel Clean needs is there. You can go on working.</source>
        <translation>Mọi thứ Làm sạch thửa đất cần đều đã có. Bạn có thể làm việc tiếp.</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>Exactly the same</source>
        <translation>Trùng khớp hoàn toàn</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>Examples</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Examples by rule</source>
        <translation>Ví dụ theo từng quy tắc</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>Examples to look at, with the reasons</source>
        <translation>Ví dụ cần xem, kèm lý do</translation>
    </message>
    <message>
        <location filename="../core/findings_list/standing.py"/>
        <source>Exception</source>
        <translation>Ngoại lệ</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>Exceptions</source>
        <translation>Ngoại lệ</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Exceptions are marked with the plugin Parcel Clean, which is not installed.</source>
        <translation>Việc đánh dấu ngoại lệ cần plugin Parcel Clean, nhưng plugin này chưa được cài đặt.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>Exceptions that no longer hold: {changed} because the data changed, {expired} because they expired.</source>
        <translation>Các ngoại lệ không còn hiệu lực: {changed} do dữ liệu đã thay đổi, {expired} do hết hạn.</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>exceptions: {count}</source>
        <translation>{count} ngoại lệ</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Exception…</source>
        <translation>Ngoại lệ…</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../ui/findings/words.py"/>
        <source>Expected</source>
        <translation>Giá trị đúng</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>Export the layer again from the land database with full coordinates, best as GeoPackage. If there is no better copy, check with the suggested tolerance, which leaves out what the rounding explains.</source>
        <translation>Xuất lại lớp từ cơ sở dữ liệu đất đai với tọa độ đầy đủ, tốt nhất là GeoPackage. Nếu không có bản tốt hơn, hãy kiểm tra với dung sai được đề nghị để bỏ qua những gì do làm tròn.</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Extent (x; y)</source>
        <translation>Phạm vi (x; y)</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Fail on</source>
        <translation>Báo không đạt khi có</translation>
    </message>
    <message>
        <location filename="../core/gate.py"/>
        <source>FAIL_ON=error: open errors in “{layer}”: {errors}. All outputs are written; correct the parcels or accept the findings with a reason, then run again.</source>
        <translation>FAIL_ON=error: số lỗi chưa xử lý trong “{layer}”: {errors}. Mọi kết quả đã được ghi; hãy sửa các thửa hoặc chấp nhận phát hiện kèm lý do, rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../core/gate.py"/>
        <source>FAIL_ON=warning: open errors in “{layer}”: {errors}, open warnings: {warnings}. All outputs are written; correct the parcels or accept the findings with a reason, then run again.</source>
        <translation>FAIL_ON=warning: số lỗi chưa xử lý trong “{layer}”: {errors}, số cảnh báo chưa xử lý: {warnings}. Mọi kết quả đã được ghi; hãy sửa các thửa hoặc chấp nhận phát hiện kèm lý do, rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>far from the other parcels of the same certificate</source>
        <translation>cách xa các thửa khác của cùng Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Feature of the other parcel</source>
        <translation>Đối tượng của thửa thứ hai</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Feature of the parcel</source>
        <translation>Đối tượng của thửa</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Features in the layer</source>
        <translation>Số đối tượng trong lớp</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Features that are no polygons</source>
        <translation>Đối tượng không phải vùng</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>File in which checks of this project propose to keep their results; decisions and exceptions stay in files of their own. Empty = results are temporary layers.</source>
        <translation>Tệp mà các lần kiểm tra trong dự án này đề nghị dùng để lưu kết quả; các quyết định và ngoại lệ được lưu trong tệp riêng. Để trống = kết quả là lớp tạm.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>File of marks: findings that somebody accepted with a reason.</source>
        <translation>Tệp ngoại lệ: các phát hiện đã được chấp nhận kèm lý do.</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>File size</source>
        <translation>Dung lượng tệp</translation>
    </message>
    <message>
        <location filename="../processing/in_place_parameters.py"/>
        <source>Fill columns that are there already</source>
        <translation>Điền vào các trường đã có</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>Fill in the code of the commune, or give COMMUNE_CODE for a layer of one commune. Where sheets of several communes lie in one layer, confirm the commune of each sheet.</source>
        <translation>Điền mã xã, hoặc khai báo COMMUNE_CODE nếu lớp chỉ thuộc một xã. Nếu lớp gồm các tờ của nhiều xã, hãy xác nhận xã của từng tờ.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_popup.py"/>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Find gaps between parcels</source>
        <translation>Tìm khe hở giữa các thửa</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Find gaps between parcels…</source>
        <translation>Tìm khe hở giữa các thửa…</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Find narrow openings between parcels of the active layer</source>
        <translation>Tìm các khe hở hẹp giữa các thửa của lớp đang chọn</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>find out from the boundary records which border is right, then move the other one onto it with the vertex tool and snapping; cut an enclave out of the parcel around it. Along the edge of two sheets correct the whole sheet edge, not parcel by parcel.</source>
        <translation>căn cứ hồ sơ ranh giới xác định đường ranh nào đúng, rồi dùng công cụ đỉnh và bắt điểm đưa đường kia về trùng; với thửa nằm lọt thì khoét khỏi thửa bao quanh. Dọc biên hai tờ bản đồ hãy sửa cả biên tờ, không sửa từng thửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_id.py"/>
        <source>Find out in the land database to which parcel it was issued. Take it off the others and let the land registration office issue theirs.</source>
        <translation>Tra cứu trong cơ sở dữ liệu đất đai xem mã đã cấp cho thửa nào. Xóa mã ở các thửa còn lại và đề nghị Văn phòng đăng ký đất đai cấp mã cho các thửa đó.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>Find out whether the values exist elsewhere and join them in; otherwise drop the column from what you deliver.</source>
        <translation>Tìm xem giá trị có ở nơi khác không để ghép vào; nếu không, bỏ trường này khi bàn giao.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>Find out which of the likely causes it is: register the transfer; match through the sheet table if the numbers are of an older map; correct the number. Then accept or reject the pair in the journal.</source>
        <translation>Làm rõ nguyên nhân: đăng ký việc chuyển quyền; đối soát qua bảng tờ bản đồ nếu số theo bản đồ cũ; sửa số. Sau đó chấp nhận hoặc loại cặp này trong nhật ký.</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Find overlaps and duplicates</source>
        <translation>Tìm chồng lấn và thửa trùng</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Find overlaps and duplicates…</source>
        <translation>Tìm chồng lấn và thửa trùng…</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Find parcels of the active layer that overlap or lie on top of each other</source>
        <translation>Tìm các thửa của lớp đang chọn bị chồng lấn hoặc nằm trùng lên nhau</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Find proposals for every line of the list</source>
        <translation>Tìm thửa đất đề xuất cho từng dòng của danh sách</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Find the parcel of every certificate, and decide where that is not sure</source>
        <translation>Tìm thửa đất của từng Giấy chứng nhận và quyết định những trường hợp chưa chắc chắn</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>Find the parcel under its older number; have it surveyed if it was never drawn; or move the line to the list of the commune where it belongs. A decision in the journal settles it.</source>
        <translation>Tìm thửa theo số cũ; đo đạc nếu chưa từng được vẽ; hoặc chuyển dòng sang danh sách của xã có thửa. Một quyết định trong nhật ký sẽ khép lại việc này.</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/report/rules_section.py"/>
        <location filename="../ui/findings/model.py"/>
        <source>Finding</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Finding the columns and reading the cells</source>
        <translation>Đang nhận dạng cột và đọc các ô</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>FINDINGS of an earlier run: what stands there does not fail this run.</source>
        <translation>FINDINGS của lần kiểm tra trước: những gì đã có trong đó không làm lần chạy này bị coi là không đạt.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>Findings table</source>
        <translation>Bảng phát hiện</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>Findings without a place on the map: {count}.</source>
        <translation>Số phát hiện không có vị trí trên sơ đồ: {count}.</translation>
    </message>
    <message>
        <location filename="../processing/outputs.py"/>
        <source>Findings: {findings} (errors: {errors}, warnings: {warnings}), causes: {causes}.</source>
        <translation>Số phát hiện: {findings} (lỗi: {errors}, cảnh báo: {warnings}), số nguyên nhân: {causes}.</translation>
    </message>
    <message>
        <location filename="../processing/outputs.py"/>
        <source>FINDINGS: “{path}” cannot be made. Check the folder, its free space and whether a program holds it open.</source>
        <translation>FINDINGS: không tạo được “{path}”. Hãy kiểm tra thư mục, dung lượng trống và tệp có đang mở ở chương trình khác không.</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Finds every narrow opening that parcels enclose; roads and water are told apart by their width.</source>
        <translation>Tìm mọi khe hở hẹp nằm giữa các thửa; đường giao thông và mặt nước được phân biệt theo chiều rộng.</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Finds every pair of parcels that overlap or are (nearly) identical, with shared area and width.</source>
        <translation>Tìm mọi cặp thửa chồng lấn hoặc (gần như) trùng nhau, kèm diện tích và chiều rộng phần chung.</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Finds overlaps, duplicates, gaps, broken and doubtful shapes and wrong records of a parcel layer, grouped by cause, with a report. The layer itself is never changed.</source>
        <translation>Tìm các thửa chồng lấn, trùng nhau, khe hở, hình hỏng hoặc đáng ngờ và thông tin sai của lớp thửa đất, gom theo nguyên nhân, kèm báo cáo. Lớp dữ liệu không bao giờ bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../processing/matchcertificates.py"/>
        <source>Finds the parcel of every line of a certificate list: the sure ones are settled, the others get up to five candidates with a score and reasons. Decisions in the journal are kept and marked where their facts have changed. Neither parcels nor list are changed.</source>
        <translation>Tìm thửa đất cho từng dòng của danh sách Giấy chứng nhận: dòng chắc chắn được xác định ngay, dòng khác có tối đa năm thửa đề xuất kèm điểm và lý do. Quyết định trong nhật ký được giữ nguyên và được đánh dấu khi dữ liệu liên quan đã thay đổi. Không sửa thửa đất lẫn danh sách.</translation>
    </message>
    <message>
        <location filename="../processing/checkcertificates.py"/>
        <source>Finds what is missing or wrong in a list of certificates: serials, dates, identity numbers, areas, land use, old encodings and repeated lines, grouped by cause, with the row of the workbook. The list itself is never changed.</source>
        <translation>Tìm những gì thiếu hoặc sai trong danh sách Giấy chứng nhận: số phát hành, ngày tháng, số định danh, diện tích, loại đất, bảng mã cũ và dòng trùng, gộp theo nguyên nhân, kèm số dòng trong bảng tính. Danh sách không bao giờ bị sửa.</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Finds what is missing, a mere placeholder or wrongly written in the attributes of a parcel layer: land use, areas, owners, identity numbers, dates, old encodings; with the expected and, where it is safe, the repaired value.</source>
        <translation>Tìm những gì thiếu, chỉ là ký hiệu giữ chỗ hoặc viết sai trong thuộc tính của lớp thửa đất: loại đất, diện tích, chủ sử dụng, số định danh, ngày tháng, bảng mã cũ; kèm giá trị mong đợi và, khi chắc chắn, giá trị đã sửa.</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Fingerprint</source>
        <translation>Dấu vân tay dữ liệu</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Fingerprints of the facts</source>
        <translation>Dấu vết dữ kiện</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>First steps</source>
        <translation>Những bước đầu</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_methods.py"/>
        <source>first vertex</source>
        <translation>đỉnh đầu tiên</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <source>First: something is missing in this QGIS</source>
        <translation>Trước hết: QGIS này còn thiếu một thành phần</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>five digits</source>
        <translation>5 chữ số</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>Five digits; leading zeros that a spreadsheet ate (9427) are read as if they were there. Empty cells are missing attributes (CO01), and a layer without such a column is not judged.</source>
        <translation>Năm chữ số; số 0 ở đầu bị bảng tính làm mất (9427) vẫn được đọc như còn nguyên. Ô trống là thiếu thuộc tính (CO01); lớp không có trường này thì không xét.</translation>
    </message>
    <message>
        <location filename="../core/findings_list/standing.py"/>
        <location filename="../ui/findings/commands.py"/>
        <source>Fixed</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>Flag attribute gaps</source>
        <translation>Tìm thuộc tính thiếu và sai</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Flash</source>
        <translation>Nhấp nháy</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Floor area (m²)</source>
        <translation>Diện tích sàn (m²)</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Fold and unfold a group</source>
        <translation>Thu gọn và mở rộng nhóm</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>For a layer of one commune: holds for every parcel, whatever a column says.</source>
        <translation>Dùng cho lớp dữ liệu của một xã: áp dụng cho mọi thửa, bất kể giá trị trong trường.</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>For a list of one commune: holds for every line, whatever a column says.</source>
        <translation>Dùng cho danh sách của một xã: áp dụng cho mọi dòng, bất kể cột ghi gì.</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/rules_model.py"/>
        <source>For all rules</source>
        <translation>Cho mọi quy tắc</translation>
    </message>
    <message>
        <location filename="../core/report/fields_section.py"/>
        <location filename="../core/report/findings_section.py"/>
        <source>For example</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Form 1</source>
        <translation>Biểu mẫu 1</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Form 2</source>
        <translation>Biểu mẫu 2</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Form of holding</source>
        <translation>Pháp nhân trên GCN</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Form of numbers</source>
        <translation>Định dạng số</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Form of ownership</source>
        <translation>Hình thức sở hữu</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Form of the land use</source>
        <translation>Hình thức sử dụng đất</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Form of the second land use</source>
        <translation>Hình thức sử dụng của loại đất thứ hai</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Form of the third land use</source>
        <translation>Hình thức sử dụng của loại đất thứ ba</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_model.py"/>
        <source>Found by its name</source>
        <translation>Tìm thấy theo tên</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Fractions instead of numbers (“{column}”)</source>
        <translation>Phân số thay cho số (“{column}”)</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>From file…</source>
        <translation>Từ tệp…</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>from the column of each layer</source>
        <translation>theo trường của từng lớp</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <location filename="../processing/assignparcelids.py"/>
        <source>From VN-2000 to WGS 84</source>
        <translation>Chuyển từ VN-2000 sang WGS 84</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Further land-use codes</source>
        <translation>Mã loại đất bổ sung</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>Further placeholders</source>
        <translation>Các ký hiệu giữ chỗ khác</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>gap,hole,sliver,topology,cadastre</source>
        <translation>khe hở,lỗ hổng,thửa vụn,topology,địa chính,gap,hole</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>Gaps between parcels</source>
        <translation>Khe hở giữa các thửa</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>Gaps between sheets {sheet} and {other}</source>
        <translation>Khe hở giữa tờ {sheet} và tờ {other}</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>Gaps on sheet {sheet}</source>
        <translation>Khe hở trên tờ {sheet}</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>GeoPackage with every identifier ever issued, so that none is given twice, also after splits and merges. It is made if it does not exist.</source>
        <translation>Tệp GeoPackage lưu mọi mã đã cấp để không mã nào được cấp hai lần, kể cả sau khi tách, hợp thửa. Tự tạo nếu chưa có.</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <location filename="../processing/parameters.py"/>
        <source>GeoPackage with the decisions of the reconciliation.</source>
        <translation>GeoPackage chứa các quyết định đối soát.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>Give all shown lines to…</source>
        <translation>Giao mọi dòng đang hiện cho…</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Give lines to a person</source>
        <translation>Giao dòng cho một người</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>Give lines to people, look a second time, see who did what</source>
        <translation>Giao dòng cho từng người, xem lại lần hai, xem ai đã làm gì</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>Give the selected lines to…</source>
        <translation>Giao các dòng đang chọn cho…</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Give unnumbered parcels of the active layer the next numbers of their sheet</source>
        <translation>Đánh số tiếp theo của tờ bản đồ cho các thửa chưa có số trong lớp đang chọn</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <source>Given before</source>
        <translation>Đã dùng trước đây</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>given for this run</source>
        <translation>đặt cho lần chạy này</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Given out</source>
        <translation>Giao việc</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>given to nobody</source>
        <translation>không giao cho ai</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>given to {person}</source>
        <translation>giao cho {person}</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>Gives every parcel without one its 12-character identifier: the GeoHash of its characteristic point (Circular 19/2026). Existing identifiers are never changed. What is made here is provisional unless ISSUER=official is chosen, for identifiers are issued by the land software.</source>
        <translation>Tạo mã định danh 12 ký tự cho các thửa đất chưa có: GeoHash của điểm đặc trưng (Thông tư 19/2026). Không bao giờ thay đổi mã đã có. Mã tạo ở đây là mã tạm, trừ khi chọn ISSUER=official, vì mã chính thức do phần mềm đất đai cấp.</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>Gives parcels without a number (NULL, 0, -1, blank) the next numbers of their map sheet, from the north-west in a zig-zag, after the highest number in use. Existing numbers never change.</source>
        <translation>Đánh số cho các thửa chưa có số (NULL, 0, -1, trống) bằng các số tiếp theo của tờ bản đồ, từ góc Tây Bắc theo hình zích zắc, sau số lớn nhất đang dùng. Số đã có không bao giờ thay đổi.</translation>
    </message>
    <message>
        <location filename="../ui/findings/questions.py"/>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Go on without deciding; the line stays undecided</source>
        <translation>Chuyển tiếp, chưa quyết định dòng này</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Go through what a check has found, cause by cause, and mark exceptions</source>
        <translation>Xem xét kết quả kiểm tra theo từng nguyên nhân và đánh dấu ngoại lệ</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Grade of the building</source>
        <translation>Cấp hạng nhà</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Greatest age at issue</source>
        <translation>Tuổi lớn nhất khi cấp giấy</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>Grey numbers: map sheets.</source>
        <translation>Số màu xám: số tờ bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>ground between two borders belongs to nobody on paper; areas do not add up to the sheet, and later surveys turn the sliver into a dispute.</source>
        <translation>phần đất giữa hai đường ranh không thuộc về ai trên hồ sơ; tổng diện tích không khớp với tờ bản đồ, và lần đo sau dải hở dễ thành tranh chấp.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Group of the parcel in the campaign</source>
        <translation>Phân loại thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Group {code} instead of a land use</source>
        <translation>Nhóm {code} thay cho loại đất</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>Hamlet</source>
        <translation>Thôn, xóm, tổ</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>has findings</source>
        <translation>có phát hiện</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>Height of the bands</source>
        <translation>Chiều cao dải</translation>
    </message>
    <message>
        <location filename="../ui/setup/desk.py"/>
        <location filename="../ui/setup/options.py"/>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <location filename="../ui/help_window.py"/>
        <source>Help of Parcel Clean</source>
        <translation>Trợ giúp Làm sạch thửa đất</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>here it is “{one}”, under “rules” it is “{other}”. Keep one of them.</source>
        <translation>ở đây ghi “{one}”, còn trong “rules” ghi “{other}”. Chỉ giữ lại một.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Hidden until you have decided: this is a second look.</source>
        <translation>Được ẩn cho đến khi bạn quyết định: đây là lần xem lại.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>History of a certificate</source>
        <translation>Lịch sử của một Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>History of this certificate…</source>
        <translation>Lịch sử Giấy chứng nhận này…</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>holders and parcels</source>
        <translation>chủ sử dụng và thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Holders born after the issue</source>
        <translation>Chủ sử dụng sinh sau ngày cấp</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Holders of an age that nobody reaches</source>
        <translation>Chủ sử dụng có tuổi không ai sống tới</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Holders who would have been older than this at issue are reported.</source>
        <translation>Chủ sử dụng lớn tuổi hơn mức này tại ngày cấp sẽ được báo.</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Holds from the next start of QGIS.</source>
        <translation>Có hiệu lực từ lần mở QGIS sau.</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>Holds until</source>
        <translation>Có hiệu lực đến</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Holes inside holes</source>
        <translation>Lỗ nằm trong lỗ khác</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Holes of parcel {key} touch one another or the border so that the parcel falls apart. Split it there into parcels of their own (Split Features), or move the holes apart.</source>
        <translation>Các lỗ của thửa {key} chạm nhau hoặc chạm ranh giới làm thửa bị chia cắt. Hãy tách tại đó thành các thửa riêng (Split Features - Tách đối tượng), hoặc dời các lỗ ra xa nhau.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Holes outside their parcel</source>
        <translation>Lỗ nằm ngoài thửa</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Holes that cross the border or another hole</source>
        <translation>Lỗ cắt ranh giới ngoài hoặc cắt lỗ khác</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Holes that cut their parcel apart</source>
        <translation>Lỗ chia cắt thửa</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Holes that run along the border or another hole</source>
        <translation>Lỗ đi trùng ranh giới ngoài hoặc trùng cạnh lỗ khác</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Housing estate</source>
        <translation>Khu nhà chung cư, nhà hỗn hợp</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <location filename="../core/report/matching_section.py"/>
        <source>How many</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <location filename="../core/report/fields_section.py"/>
        <source>How many cells of each column are to be looked at, and why. Accepted and known findings are left out.</source>
        <translation>Mỗi cột có bao nhiêu ô cần xem và vì sao. Không tính các lỗi đã chấp nhận hoặc đã biết.</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <source>How to check a parcel layer</source>
        <translation>Cách kiểm tra một lớp thửa đất</translation>
    </message>
    <message>
        <location filename="../processing/help.py"/>
        <source>How to fix it</source>
        <translation>Cách sửa</translation>
    </message>
    <message>
        <location filename="../adapters/recheck.py"/>
        <source>How “{layer}” was checked is not known: the findings are of an older version or of another kind of check. Check the parcels again; then edits are judged at once.</source>
        <translation>Không biết “{layer}” đã được kiểm tra thế nào: các phát hiện là của phiên bản cũ hoặc của loại kiểm tra khác. Hãy kiểm tra lại các thửa; sau đó mỗi lần sửa sẽ được xét ngay.</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>identifier,geohash,parcel id,audit,datum,cadastre</source>
        <translation>mã định danh,geohash,mã thửa đất,kiểm tra,hệ quy chiếu,địa chính</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>identifier,geohash,parcel id,register,cadastre</source>
        <translation>mã định danh,geohash,mã thửa đất,sổ đăng ký,địa chính</translation>
    </message>
    <message>
        <location filename="../core/identity/wgs84.py"/>
        <source>Identifiers are computed from VN-2000 or WGS 84 coordinates, but “{crs}” is neither. Give the layer the VN-2000 zone of its province, or say with SOURCE_CRS what its numbers are.</source>
        <translation>Mã định danh được tính từ tọa độ VN-2000 hoặc WGS 84, nhưng “{crs}” không phải hệ nào trong hai hệ đó. Hãy gán cho lớp múi chiếu VN-2000 của tỉnh, hoặc dùng SOURCE_CRS để cho biết tọa độ thuộc hệ nào.</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>Identifiers by map sheet</source>
        <translation>Mã định danh theo tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>Identifiers given</source>
        <translation>Số mã đã gán</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>Identifiers in another parcel</source>
        <translation>Số mã nằm trong thửa khác</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>Identifiers in capital letters</source>
        <translation>Mã định danh viết bằng chữ hoa</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>Identifiers in no parcel</source>
        <translation>Số mã không thuộc thửa nào</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>Identifiers in their own parcel</source>
        <translation>Số mã nằm đúng thửa</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>Identifiers kept</source>
        <translation>Số mã giữ nguyên</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>Identifiers on several parcels</source>
        <translation>Mã định danh có ở nhiều thửa</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>Identifiers outside Vietnam</source>
        <translation>Mã định danh ngoài lãnh thổ Việt Nam</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Identifiers that are taken</source>
        <translation>Mã định danh đã có chủ</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Identifiers that ended with a merge</source>
        <translation>Mã định danh chấm dứt do hợp thửa</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>Identifiers that lie in another parcel</source>
        <translation>Mã định danh nằm trong thửa khác</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>Identifiers that lie in no parcel</source>
        <translation>Mã định danh không nằm trong thửa nào</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Identifiers that the register knows differently</source>
        <translation>Mã định danh khác với sổ đăng ký</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Identity number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Identity number and birth date contradict each other (“{column}”)</source>
        <translation>Số định danh và ngày sinh mâu thuẫn nhau (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Identity number and sex contradict each other (“{column}”)</source>
        <translation>Số định danh và giới tính mâu thuẫn nhau (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Identity numbers of no province (“{column}”)</source>
        <translation>Số định danh không thuộc tỉnh nào (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Identity numbers of the wrong length (“{column}”)</source>
        <translation>Số định danh sai độ dài (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Identity numbers that a spreadsheet rounded (“{column}”)</source>
        <translation>Số định danh bị bảng tính làm tròn (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Identity numbers with an impossible year of birth (“{column}”)</source>
        <translation>Số định danh có năm sinh không thể có (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Identity numbers without their zeros in front (“{column}”)</source>
        <translation>Số định danh mất số 0 ở đầu (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>Identity sheet</source>
        <translation>Phiếu mã định danh</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>If there is one: old commune, scale and map series of each sheet</source>
        <translation>Nếu có: xã cũ, tỷ lệ và loại bản đồ của từng tờ</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>If there is one: which old parcel has become which new one</source>
        <translation>Nếu có: thửa cũ nào đã thành thửa mới nào</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Import list of certificates</source>
        <translation>Nhập danh sách Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>In brackets: lines still to decide / all lines</source>
        <translation>Trong ngoặc: số dòng chưa quyết định / tổng số dòng</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>in full</source>
        <translation>đầy đủ</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>In the open project</source>
        <translation>Trong dự án đang mở</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_model.py"/>
        <source>In this profile</source>
        <translation>Trong hồ sơ này</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>In view</source>
        <translation>Trong khung nhìn</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Infinite numbers (“{column}”)</source>
        <translation>Số vô hạn (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/findings.py"/>
        <location filename="../core/report/rules_section.py"/>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>inside the boundary</source>
        <translation>nằm trong địa giới</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Install pyproj with your system's package manager (often called python3-pyproj) and restart QGIS.</source>
        <translation>Hãy cài pyproj bằng trình quản lý gói của hệ thống (thường tên là python3-pyproj) rồi khởi động lại QGIS.</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Install QGIS again with its full installer, which brings this library.</source>
        <translation>Hãy cài lại QGIS bằng bộ cài đầy đủ, trong đó có sẵn thư viện này.</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Install shapely 2.0 or newer with your system's package manager (often called python3-shapely), or open a terminal and run: {command} – then restart QGIS.</source>
        <translation>Hãy cài shapely 2.0 trở lên bằng trình quản lý gói của hệ thống (thường có tên python3-shapely), hoặc mở cửa sổ dòng lệnh và chạy: {command} – sau đó khởi động lại QGIS.</translation>
    </message>
    <message>
        <location filename="../core/engine.py"/>
        <source>internal error ({error}); please report it with the log</source>
        <translation>lỗi nội bộ ({error}); vui lòng báo lại kèm nhật ký chạy</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Into copies…</source>
        <translation>Vào bản sao…</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Into the open layers</source>
        <translation>Vào các lớp đang mở</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <location filename="../core/rules/topology/invalid_geometry.py"/>
        <source>Invalid geometry</source>
        <translation>Hình học không hợp lệ</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>Issued by</source>
        <translation>Loại mã cấp</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>ISSUER=official: say with PARCEL_ID_FIELD which column holds the official identifiers; none was found, for an empty column is never guessed.</source>
        <translation>ISSUER=official: hãy khai báo PARCEL_ID_FIELD là trường chứa mã định danh chính thức; không tìm thấy trường nào vì trường trống không bao giờ được tự chọn.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>it has no shape</source>
        <translation>thửa không có hình</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>it is more than 67 km long</source>
        <translation>thửa dài hơn 67 km</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>it is nowhere wider than a millimetre</source>
        <translation>không chỗ nào rộng hơn một milimét</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>it may also be the new commune {labels}</source>
        <translation>cũng có thể là xã mới {labels}</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>it may be {labels}</source>
        <translation>có thể là {labels}</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>it must be a group of keys in curly brackets.</source>
        <translation>phải là một nhóm khóa đặt trong dấu ngoặc nhọn.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>it must be a number with a decimal point and without quotes, e.g. {example}.</source>
        <translation>phải là số, dùng dấu chấm thập phân và không có dấu ngoặc kép, ví dụ {example}.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>it must be a whole number without quotes, e.g. {example}.</source>
        <translation>phải là số nguyên không có dấu ngoặc kép, ví dụ {example}.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>it must be one of {allowed}, in quotes.</source>
        <translation>phải là một trong {allowed}, đặt trong dấu ngoặc kép.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>it must be text in quotes.</source>
        <translation>phải là chữ đặt trong dấu ngoặc kép.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>it must be the code or name of the commune in quotes, e.g. "09427".</source>
        <translation>phải là mã hoặc tên xã đặt trong dấu ngoặc kép, ví dụ "09427".</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>it must be the name of a column in quotes, or null if there is none.</source>
        <translation>phải là tên trường đặt trong dấu ngoặc kép, hoặc null nếu không có.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>it must be true or false, without quotes.</source>
        <translation>phải là true hoặc false, không có dấu ngoặc kép.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>it must be {maximum} or less.</source>
        <translation>không được vượt quá {maximum}.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>it must be {minimum} or more.</source>
        <translation>phải từ {minimum} trở lên.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>it stands there twice. Keep one.</source>
        <translation>bị ghi hai lần. Chỉ giữ lại một.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>its boundary crosses or touches itself</source>
        <translation>ranh giới tự cắt hoặc tự chạm</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <source>Its holder has a right that the map does not show. Such certificates are what the campaign has to clear up one by one.</source>
        <translation>Chủ Giấy chứng nhận có quyền mà bản đồ không thể hiện. Chiến dịch phải làm rõ từng Giấy chứng nhận như vậy.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>its shape has no area</source>
        <translation>hình thửa không có diện tích</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>Joining them would give somebody's certificate to somebody else's land. Behind it is a transfer that was never registered, a number of an older map series, or a typing error.</source>
        <translation>Ghép lại là gán Giấy chứng nhận của người này cho đất của người khác. Nguyên nhân là chuyển quyền chưa đăng ký, số theo bản đồ cũ, hoặc lỗi nhập.</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Journal</source>
        <translation>Nhật ký quyết định</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>JOURNAL is not given. Choose the file in which decisions were saved.</source>
        <translation>Chưa cho JOURNAL. Hãy chọn tệp đã lưu các quyết định.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>JOURNAL is not given. Say where the merged journal is to be written.</source>
        <translation>Chưa cho JOURNAL. Hãy cho biết nơi ghi nhật ký đã gộp.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>journal,merge,decision,conflict,reconcile,certificate</source>
        <translation>nhật ký,gộp,quyết định,mâu thuẫn,đối soát,Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>JOURNAL: “{path}” exists and is not overwritten, because it is no journal that could take the entries in. Choose another name. ({reason})</source>
        <translation>JOURNAL: “{path}” đã tồn tại và không bị ghi đè, vì đó không phải nhật ký có thể nhận thêm các mục. Hãy chọn tên khác. ({reason})</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>JOURNALS is not given. Choose the journals to merge.</source>
        <translation>Chưa cho JOURNALS. Hãy chọn các nhật ký cần gộp.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Journals of colleagues</source>
        <translation>Nhật ký của đồng nghiệp</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Journals to merge</source>
        <translation>Các nhật ký cần gộp</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>JSON file with columns, rule parameters, severities and language of the commune. Empty = the project variable parcelclean_profile. What is given here in the dialog is stronger.</source>
        <translation>Tệp JSON chứa các trường, tham số quy tắc, mức độ và ngôn ngữ dùng cho xã. Để trống = biến dự án parcelclean_profile. Giá trị nhập trong hộp thoại này được ưu tiên hơn.</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>JSON file with columns, rule parameters, severities and language; every check in this project uses it.</source>
        <translation>Tệp JSON chứa các trường, tham số quy tắc, mức độ và ngôn ngữ; mọi lần kiểm tra trong dự án này dùng tệp đó.</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <location filename="../ui/keys_dialog.py"/>
        <source>Keys of this panel</source>
        <translation>Phím tắt của bảng này</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Kind of building</source>
        <translation>Loại tài sản gắn liền với đất</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Kind of certificate</source>
        <translation>Loại giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Kind of the other identity paper</source>
        <translation>Loại giấy tờ khác (1)</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Kind of the second other identity paper</source>
        <translation>Loại giấy tờ khác (2)</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>Known from the baseline: {count}.</source>
        <translation>Đã biết từ lần kiểm tra trước: {count}.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>land can belong to one parcel only. Overlaps count area twice, block certificates and split disputes.</source>
        <translation>mỗi phần đất chỉ thuộc một thửa. Chồng lấn làm diện tích bị tính hai lần, gây vướng mắc khi cấp giấy chứng nhận, tách thửa và dẫn đến tranh chấp.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Land code</source>
        <translation>Mã thửa đất</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Land code for file names</source>
        <translation>Mã thửa đất dùng cho tên tệp</translation>
    </message>
    <message>
        <location filename="../processing/assignlandcodes.py"/>
        <source>land code,commune,sheet,parcel number,cadastre</source>
        <translation>mã thửa đất,mã xã,tờ bản đồ,số thửa,địa chính</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <location filename="../core/roles.py"/>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Land use</source>
        <translation>Loại đất (mục đích sử dụng)</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>land use differs: {use}, on the map {map_use}</source>
        <translation>khác loại đất: {use}, trên bản đồ {map_use}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>land use partly the same: {use}, on the map {map_use}</source>
        <translation>loại đất giống một phần: {use}, trên bản đồ {map_use}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <location filename="../core/roles.py"/>
        <location filename="../ui/reconciliation/worklist_model.py"/>
        <source>Land user</source>
        <translation>Người sử dụng đất</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>Land user and area differ. Compare the paper with the map before you join them.</source>
        <translation>Chủ sử dụng và diện tích đều khác. Hãy đối chiếu giấy tờ với bản đồ trước khi ghép.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/facts.py"/>
        <source>land user of the certificate</source>
        <translation>người sử dụng đất trên Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/facts.py"/>
        <source>land user of the parcel</source>
        <translation>người sử dụng đất của thửa đất</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Land user's address</source>
        <translation>Địa chỉ thường trú của chủ sử dụng đất</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Land uses that may be narrow</source>
        <translation>Loại đất được phép hẹp</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Land uses without a land user</source>
        <translation>Loại đất không cần tên người sử dụng</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Land-use code {code} of an older list</source>
        <translation>Mã loại đất {code} của danh mục cũ</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Land-use codes of roads, canals and rivers, separated by commas. A combined code (DGT+DTL) is exempt when all of its parts are.</source>
        <translation>Mã loại đất của đường, kênh mương và sông, cách nhau bằng dấu phẩy. Mã ghép (DGT+DTL) được miễn khi mọi thành phần đều được miễn.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Land-use codes written otherwise than in the list (“{column}”)</source>
        <translation>Mã loại đất viết khác danh mục (“{column}”)</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Language of Parcel Clean</source>
        <translation>Ngôn ngữ của Làm sạch thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>Language of reports and findings</source>
        <translation>Ngôn ngữ của báo cáo và phát hiện</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Language, profile of the project, and what to tell those who help</source>
        <translation>Ngôn ngữ, hồ sơ cấu hình của dự án và thông tin gửi người hỗ trợ</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>Largest splinter</source>
        <translation>Mảnh vụn lớn nhất</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Last decision (UTC)</source>
        <translation>Quyết định gần nhất (UTC)</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Latest possible date</source>
        <translation>Ngày muộn nhất có thể</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>LATEST_DATE: “{value}” is no date. Write it like 2026-11-30.</source>
        <translation>LATEST_DATE: “{value}” không phải ngày. Hãy viết như 2026-11-30.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>Latitude and longitude were exchanged</source>
        <translation>Vĩ độ và kinh độ bị đổi chỗ</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Layer</source>
        <translation>Lớp dữ liệu</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Layer of findings</source>
        <translation>Lớp phát hiện</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>Layer {layer}, checked {started}</source>
        <translation>Lớp {layer}, kiểm tra lúc {started}</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” (near longitude {lon}, latitude {lat}) is far from every official VN-2000 meridian: it is measured in a metric CRS made for the place ({work}).</source>
        <translation>Lớp “{layer}” (gần kinh độ {lon}, vĩ độ {lat}) cách xa mọi kinh tuyến trục VN-2000 chính thức: được đo trong hệ tọa độ mét lập riêng cho khu vực ({work}).</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” declares no CRS, and its two axes look swapped (for example x {x}, y {y}): north stands where east belongs. Run “Swap X and Y coordinates” on the layer and set its CRS.</source>
        <translation>Lớp “{layer}” không khai báo hệ tọa độ, và hai trục tọa độ có vẻ bị đảo (ví dụ x {x}, y {y}): giá trị hướng bắc đứng ở chỗ của hướng đông. Hãy chạy công cụ “Swap X and Y coordinates” (đổi chỗ X và Y) cho lớp rồi đặt hệ tọa độ.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” declares no CRS; its coordinates (for example {x}, {y}) are measured as metres as they are. Set the layer's CRS, or give SOURCE_CRS.</source>
        <translation>Lớp “{layer}” không khai báo hệ tọa độ; tọa độ (ví dụ {x}, {y}) được đo nguyên trạng theo mét. Hãy đặt hệ tọa độ của lớp, hoặc nhập SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” declares no CRS; its coordinates (for example {x}, {y}) are read as WORK_CRS {work}. Set the layer's CRS, or give SOURCE_CRS.</source>
        <translation>Lớp “{layer}” không khai báo hệ tọa độ; tọa độ (ví dụ {x}, {y}) được đọc theo WORK_CRS {work}. Hãy đặt hệ tọa độ của lớp, hoặc nhập SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” declares no CRS; its coordinates look like longitude and latitude in degrees (for example {x}, {y}) and are read as EPSG:4326. Set the layer's CRS, or give SOURCE_CRS.</source>
        <translation>Lớp “{layer}” không khai báo hệ tọa độ; tọa độ trông như kinh độ, vĩ độ tính bằng độ (ví dụ {x}, {y}) và được đọc theo EPSG:4326. Hãy đặt hệ tọa độ của lớp, hoặc nhập SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” declares {crs}</source>
        <translation>Lớp “{layer}” khai báo {crs}</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” lies outside Vietnam (near longitude {lon}, latitude {lat}) if {crs} is right: it is measured in that CRS as it is.</source>
        <translation>Lớp “{layer}” nằm ngoài Việt Nam (gần kinh độ {lon}, vĩ độ {lat}) nếu {crs} là đúng: được đo nguyên trạng trong hệ đó.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” lies outside Vietnam (near longitude {lon}, latitude {lat}) if {crs} is right; it is measured in that CRS as it is. If the parcels are in Vietnam, the numbers fit {zones}: set SOURCE_CRS.</source>
        <translation>Lớp “{layer}” nằm ngoài Việt Nam (gần kinh độ {lon}, vĩ độ {lat}) nếu {crs} là đúng; được đo nguyên trạng trong hệ đó. Nếu các thửa đất ở Việt Nam, các số tọa độ phù hợp với {zones}: hãy đặt SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>Layer “{layer}” lies outside Vietnam (near longitude {lon}, latitude {lat}): it is measured in a metric CRS made for the place ({work}).</source>
        <translation>Lớp “{layer}” nằm ngoài Việt Nam (gần kinh độ {lon}, vĩ độ {lat}): được đo trong hệ tọa độ mét lập riêng cho khu vực ({work}).</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Layout that was recognised (PL03-01, VBDLIS, free)</source>
        <translation>Mẫu nhận dạng được (PL03-01, VBDLIS, tự do)</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <location filename="../ui/findings/words.py"/>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Let the finding flash on the map without moving it</source>
        <translation>Cho phát hiện nhấp nháy mà không di chuyển bản đồ</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Let the run fail (exit code 1) when findings of this severity are open. All outputs are written first.</source>
        <translation>Lần chạy kết thúc không đạt (mã thoát 1) khi còn phát hiện chưa xử lý ở mức độ này. Mọi kết quả vẫn được ghi trước.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Letters + digits of a serial and the first and last day of issue, separated by semicolons; an open end stays empty. “off” = serials are not held against the date of issue.</source>
        <translation>Số chữ cái + số chữ số của số phát hành, ngày cấp đầu và ngày cấp cuối, ngăn bằng dấu chấm phẩy; đầu mở thì để trống. “off” = không đối chiếu số phát hành với ngày cấp.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Letters and digits that look alike in serials (“{column}”)</source>
        <translation>Chữ và số trông giống nhau trong số phát hành (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/text/legacy.py"/>
        <source>Letters of “{before}” were lost when the file was saved in another encoding and cannot be brought back. Type the text again from the certificate, or export it anew from the software it came from.</source>
        <translation>Một số chữ cái trong “{before}” đã mất khi tệp được lưu bằng bảng mã khác và không khôi phục được. Hãy nhập lại theo Giấy chứng nhận hoặc xuất lại dữ liệu từ phần mềm gốc.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Letters that look like digits (“{column}”)</source>
        <translation>Chữ trông giống số (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Likeness of duplicates</source>
        <translation>Mức độ giống nhau để coi là trùng</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>lines</source>
        <translation>đường</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Lines checked</source>
        <translation>Số dòng đã kiểm tra</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Lines of the list</source>
        <translation>Số dòng của danh sách</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Lines that name no parcel</source>
        <translation>Dòng không nêu thửa đất</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>Lines with a parcel</source>
        <translation>Số dòng đã có thửa đất</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Link between parcel and certificate</source>
        <translation>Liên kết thửa đất – GCN</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Linked</source>
        <translation>Đã liên kết</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Linked parcel</source>
        <translation>Thửa đất liên kết</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Linked to a certificate</source>
        <translation>Đã liên kết với GCN</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>Links to certificates</source>
        <translation>Liên kết với Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>Links written. Save the edits of the layers to keep them.</source>
        <translation>Đã ghi liên kết. Hãy lưu chỉnh sửa của các lớp để giữ lại.</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>List of certificates</source>
        <translation>Danh sách Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>List {layer}, checked {started}</source>
        <translation>Danh sách {layer}, kiểm tra lúc {started}</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Lists</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>Longitude and latitude with 5 decimals (about 1.1 m), or metres without decimals.</source>
        <translation>Kinh độ, vĩ độ có 5 chữ số thập phân (khoảng 1,1 m), hoặc mét không có số lẻ.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/worklist_model.py"/>
        <source>look again</source>
        <translation>xem lại</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>Look at the findings</source>
        <translation>Xem các phát hiện</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_page.py"/>
        <source>Look at the layer</source>
        <translation>Xem lớp</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_page.py"/>
        <source>Look at the list</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Look for the certificate under an older number or another holder; collect it; or correct what the map says.</source>
        <translation>Tìm Giấy chứng nhận theo số cũ hoặc chủ khác; thu thập bổ sung; hoặc sửa thông tin trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Look the number up in the cadastral book and renumber the parcel that has it wrongly; delete rows that are mere copies. If a whole sheet repeats, give the sheets of each old commune their own code or number first.</source>
        <translation>Tra số thửa trong sổ mục kê và đánh lại số cho thửa ghi sai; xóa các dòng chỉ là bản sao. Nếu cả tờ bị trùng, trước hết hãy cho tờ của mỗi xã cũ một mã hoặc số riêng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Look the use up in the certificate or the inventory. Old codes are replaced only where the new one is certain.</source>
        <translation>Tra loại đất trên Giấy chứng nhận hoặc số liệu kiểm kê. Chỉ thay mã cũ khi mã mới là chắc chắn.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>Look the value up. Where nobody knows it, clear the cell; unnumbered parcels get the next free number of their sheet.</source>
        <translation>Tra giá trị. Nếu chưa ai biết thì xóa trống ô; thửa chưa có số được đánh số tiếp theo của tờ.</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>Looking at the cells</source>
        <translation>Đang xem xét các ô</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_page.py"/>
        <source>Looking for the columns…</source>
        <translation>Đang tìm các trường…</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>Looking for the method that made the identifiers</source>
        <translation>Đang tìm phương pháp đã tạo ra các mã định danh</translation>
    </message>
    <message>
        <location filename="../processing/carrying.py"/>
        <source>Looking up the new sheets</source>
        <translation>Đang tra số tờ mới</translation>
    </message>
    <message>
        <location filename="../core/report/html_report.py"/>
        <source>Made by {tool} {version} on {started}. Identity numbers are masked; names and addresses of land users are left out.</source>
        <translation>Lập bằng {tool} {version} lúc {started}. Số định danh cá nhân đã được che; báo cáo không ghi tên và địa chỉ người sử dụng đất.</translation>
    </message>
    <message>
        <location filename="../core/report/html_report.py"/>
        <source>Made by {tool} {version} on {started}. This report may hold personal data in full: pass it on only to those who are entitled to it.</source>
        <translation>Lập bằng {tool} {version} lúc {started}. Báo cáo có thể chứa dữ liệu cá nhân đầy đủ: chỉ chuyển cho người có thẩm quyền.</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>malformed</source>
        <translation>sai dạng</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>Malformed identifiers</source>
        <translation>Số mã sai dạng</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>Map and certificate contradict each other</source>
        <translation>Bản đồ và Giấy chứng nhận mâu thuẫn</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Map follows</source>
        <translation>Bản đồ đi theo</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../core/roles.py"/>
        <source>Map scale</source>
        <translation>Tỷ lệ bản đồ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Map series</source>
        <translation>Hệ thống bản đồ</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>Map sheet</source>
        <translation>Tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../core/roles.py"/>
        <source>Map sheet number</source>
        <translation>Số hiệu tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Map sheet number on the certificate</source>
        <translation>Số tờ bản đồ ghi trên GCN</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>Map sheets</source>
        <translation>Tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Mark as exception…</source>
        <translation>Đánh dấu ngoại lệ…</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>Mark the parcels of the finding on the map and zoom to them</source>
        <translation>Đánh dấu các thửa của phát hiện trên bản đồ và phóng tới đó</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Mark the proposed parcels on the map and move it to them; the scale changes only with Zoom</source>
        <translation>Đánh dấu các thửa đất được đề xuất và dời bản đồ đến đó; tỷ lệ chỉ đổi khi bấm Phóng tới</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Mark this finding as an exception…</source>
        <translation>Đánh dấu phát hiện này là ngoại lệ…</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Mark what is selected as fixed; the next check will tell</source>
        <translation>Đánh dấu các phát hiện đang chọn là đã sửa; lần kiểm tra sau sẽ xác nhận</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Marked as fixed</source>
        <translation>Đã đánh dấu là đã sửa</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>Marked findings: {count}.</source>
        <translation>Đã đánh dấu {count} phát hiện.</translation>
    </message>
    <message>
        <location filename="../ui/findings/questions.py"/>
        <source>Marks are kept in a file of their own, so that later checks know them, and none is open. Make a new one, or open one that exists?</source>
        <translation>Ngoại lệ được lưu trong một tệp riêng để các lần kiểm tra sau biết đến; hiện chưa mở tệp nào. Tạo tệp mới hay mở tệp đã có?</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>MARKS: {problem}</source>
        <translation>MARKS: {problem}</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>masked</source>
        <translation>che bớt</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>masked: identity numbers are masked, names and addresses stay out of reports. full: as read.</source>
        <translation>masked: che số định danh, không đưa tên và địa chỉ vào báo cáo. full: giữ nguyên như đã đọc.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Match</source>
        <translation>Đối soát</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>Match and decide</source>
        <translation>Đối soát và quyết định</translation>
    </message>
    <message>
        <location filename="../processing/matchcertificates.py"/>
        <source>Match certificates with parcels</source>
        <translation>Đối soát Giấy chứng nhận với thửa đất</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../processing/matchcertificates.py"/>
        <source>Matched</source>
        <translation>Đã khớp</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>matched</source>
        <translation>đã khớp</translation>
    </message>
    <message>
        <location filename="../processing/matchcertificates.py"/>
        <source>Matches</source>
        <translation>Kết quả đối soát</translation>
    </message>
    <message>
        <location filename="../processing/matchcertificates.py"/>
        <source>Matching certificates with parcels</source>
        <translation>Đối soát Giấy chứng nhận với thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/workplace.py"/>
        <source>Matching; parcels and list must not be changed meanwhile.</source>
        <translation>Đang đối soát; không sửa thửa đất và danh sách trong lúc này.</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Meaning</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Measured in</source>
        <translation>Hệ tọa độ dùng để đo tính</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/journal_desk.py"/>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Merge journals</source>
        <translation>Gộp nhật ký</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Merge journals of different projects too: for people who each began a journal of their own about the same parcels and certificates.</source>
        <translation>Gộp cả nhật ký của các dự án khác nhau: dùng khi mỗi người tự tạo nhật ký riêng về cùng các thửa đất và Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Merge journals…</source>
        <translation>Gộp nhật ký…</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Merge the sliver with the neighbour it was cut from (Merge Selected Features, keep the neighbour's attributes), or give it its proper land use.</source>
        <translation>Gộp thửa vụn vào thửa liền kề mà nó bị cắt ra (Merge Selected Features, giữ thuộc tính của thửa liền kề), hoặc ghi đúng loại đất.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>merged into another parcel</source>
        <translation>hợp vào thửa khác</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Merged journal</source>
        <translation>Nhật ký đã gộp</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Message</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>Metres with at least 2 decimals, better 3; degrees with at least 8.</source>
        <translation>Mét có ít nhất 2 chữ số thập phân, tốt hơn là 3; độ có ít nhất 8.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_filter.py"/>
        <source>Mine ({count})</source>
        <translation>Của tôi ({count})</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Minutes without a decision in the reconciliation; machines are shared in shifts.</source>
        <translation>Số phút không có quyết định nào khi đối soát; máy được dùng chung theo ca.</translation>
    </message>
    <message>
        <location filename="../core/identity/reported_rules.py"/>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Missing attribute</source>
        <translation>Thiếu thuộc tính</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/missing_geometry.py"/>
        <source>Missing geometry</source>
        <translation>Thiếu hình học</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_date_columns.py"/>
        <source>Month before day (“{column}”)</source>
        <translation>Tháng viết trước ngày (“{column}”)</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_popup.py"/>
        <source>More filters: sheet, hamlet, part of the map and others</source>
        <translation>Các bộ lọc khác: tờ bản đồ, thôn, phần bản đồ đang xem và các bộ lọc khác</translation>
    </message>
    <message>
        <location filename="../core/rules/shared.py"/>
        <source>more than 2,000,000 pairs of parcels lie on one another around parcel {parcel} (x {x:.2f}, y {y:.2f}); is the layer loaded several times? Remove the copies there and check again</source>
        <translation>có hơn 2.000.000 cặp thửa nằm chồng lên nhau quanh thửa {parcel} (x {x:.2f}, y {y:.2f}); có phải dữ liệu đã bị nạp nhiều lần? Hãy xóa các bản sao ở đó rồi kiểm tra lại</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>Most certain first</source>
        <translation>Chắc chắn trước</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>Most parcels are outside: does the boundary belong to this commune, in the right CRS?</source>
        <translation>Phần lớn thửa nằm ngoài: địa giới có đúng của xã này và đúng hệ tọa độ không?</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Most recorded areas differ from the map</source>
        <translation>Phần lớn diện tích ghi nhận khác bản đồ</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>Most single findings</source>
        <translation>Số phát hiện riêng lẻ tối đa</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>N</source>
        <translation>B</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Name of the rule</source>
        <translation>Tên quy tắc</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Name of the sheet to read. Empty = every sheet that holds a list of the same layout.</source>
        <translation>Tên trang tính cần đọc. Để trống = mọi trang tính có danh sách cùng mẫu.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Names of the scanned files</source>
        <translation>Tên tệp quét GCN/CCCD</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Narrow strips without a parcel number</source>
        <translation>Dải hẹp không có số thửa</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Narrowest parcel</source>
        <translation>Bề rộng nhỏ nhất của thửa</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>Nearest to the last one</source>
        <translation>Gần thửa vừa xong</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>neighbours share borders and corners, nothing more. An enclave lies in a hole of the parcel around it.</source>
        <translation>các thửa liền kề chỉ chung ranh giới và góc thửa. Thửa nằm lọt phải nằm trong lỗ của thửa bao quanh.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>neighbours share one border. Roads and waters may be left open: what is wider than the widest gap is not reported, except as information when it is no larger than a usual parcel of the sheet (a missing parcel?).</source>
        <translation>các thửa liền kề dùng chung một đường ranh. Đường giao thông và mặt nước có thể để trống: khoảng rộng hơn chiều rộng khe hở lớn nhất không bị báo, trừ thông tin khi nó không lớn hơn một thửa thông thường của tờ (có thể thiếu thửa).</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>Neighbours should have the same vertices along their common border.</source>
        <translation>Các thửa liền kề nên có cùng các đỉnh trên ranh giới chung.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>neither for nor against it</source>
        <translation>không thuận cũng không trái</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>New</source>
        <translation>Tạo mới</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>New commune</source>
        <translation>Xã mới</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>New commune (code)</source>
        <translation>Xã mới (mã)</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>New journal of decisions</source>
        <translation>Tạo nhật ký quyết định mới</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>New map sheet</source>
        <translation>Tờ bản đồ mới</translation>
    </message>
    <message>
        <location filename="../ui/findings/questions.py"/>
        <source>New marks file</source>
        <translation>Tệp ngoại lệ mới</translation>
    </message>
    <message>
        <location filename="../ui/findings/marks_menu.py"/>
        <source>New marks file…</source>
        <translation>Tệp ngoại lệ mới…</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>New parcel number</source>
        <translation>Số thửa mới</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>New profile, not saved yet</source>
        <translation>Hồ sơ mới, chưa lưu</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>New province (code)</source>
        <translation>Tỉnh mới (mã)</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>New…</source>
        <translation>Tạo mới…</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Next</source>
        <translation>Sau</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>next to another parcel of the same certificate</source>
        <translation>gần thửa khác của cùng Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <location filename="../ui/profile_editor/rules_model.py"/>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>no column and no address says a commune</source>
        <translation>không trường và địa chỉ nào ghi tên xã</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>no column of a required attribute was recognised</source>
        <translation>không nhận ra trường nào của các thuộc tính bắt buộc</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>no column was found for {parameter}</source>
        <translation>không tìm thấy trường cho {parameter}</translation>
    </message>
    <message>
        <location filename="../core/rules/cells.py"/>
        <source>no column was recognised</source>
        <translation>không nhận ra trường nào</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>No column was recognised; rules that need one did not apply.</source>
        <translation>Không nhận ra trường nào; các quy tắc cần đến trường thuộc tính không được áp dụng.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>no common ground</source>
        <translation>không có phần diện tích chung</translation>
    </message>
    <message>
        <location filename="../core/identity/wgs84.py"/>
        <source>no datum shift</source>
        <translation>không chuyển hệ quy chiếu</translation>
    </message>
    <message>
        <location filename="../core/run.py"/>
        <source>No feature of “{layer}” has a polygon: nothing that needs a shape could be checked.</source>
        <translation>Không đối tượng nào của “{layer}” có hình vùng: không kiểm tra được những gì cần đến hình thửa.</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>No findings are open. Press “Check parcels”, or open a layer of findings that was saved before.</source>
        <translation>Chưa có phát hiện nào. Hãy bấm “Kiểm tra thửa đất”, hoặc mở lớp phát hiện đã lưu trước đó.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>no geometry</source>
        <translation>bảng không có hình học</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>no identifier</source>
        <translation>chưa có mã</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/findings_list/standing.py"/>
        <source>No longer there</source>
        <translation>Không còn nữa</translation>
    </message>
    <message>
        <location filename="../ui/findings/marks_menu.py"/>
        <source>No marks file</source>
        <translation>Chưa có tệp ngoại lệ</translation>
    </message>
    <message>
        <location filename="../ui/search/lookup.py"/>
        <source>No open layer has columns of parcels or certificates</source>
        <translation>Không có lớp nào đang mở có các trường của thửa đất hoặc Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>no parcel</source>
        <translation>không thuộc thửa nào</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>No parcel of the map is proposed. If there is none, press “Not on the map”.</source>
        <translation>Không có thửa đất nào được đề xuất. Nếu bản đồ không có thửa này, hãy bấm “Không có thửa”.</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <source>No polygon layer is open in this project. Choose the parcel layer in the dialog, or open it in QGIS first.</source>
        <translation>Dự án này chưa mở lớp dạng vùng nào. Hãy chọn lớp thửa đất trong hộp thoại, hoặc mở lớp đó trong QGIS trước.</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <source>No program opens the report. It is here: {path}</source>
        <translation>Không có chương trình nào mở được báo cáo. Báo cáo nằm ở: {path}</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>No reference table of old and new sheets</source>
        <translation>Không có bảng tham chiếu tờ bản đồ cũ – mới</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>No reference table was given, so {count} parcels have no new sheet; their new commune comes from the national table. Give the province's table of old and new sheets as REFERENCE.</source>
        <translation>Không có bảng tham chiếu nên {count} thửa chưa có số tờ mới; xã mới lấy từ bảng toàn quốc. Hãy đưa bảng tham chiếu tờ bản đồ cũ – mới của tỉnh vào REFERENCE.</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>no scale</source>
        <translation>không tỷ lệ nào</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Nobody has said anything about this certificate yet.</source>
        <translation>Chưa ai ghi gì về Giấy chứng nhận này.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Nobody was born and nothing was issued after this day (2026-11-30). Empty = the day of the run.</source>
        <translation>Không ai sinh và không giấy nào cấp sau ngày này (2026-11-30). Để trống = ngày chạy kiểm tra.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_filter.py"/>
        <source>Nobody's ({count})</source>
        <translation>Chưa giao ({count})</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/journal_desk.py"/>
        <source>None of the certificates in the journal “{path}” ({count}) is in this list. If the journal belongs to another project, open the one of this project under “1 Data”.</source>
        <translation>Không có Giấy chứng nhận nào của nhật ký “{path}” ({count} giấy) nằm trong danh sách này. Nếu nhật ký thuộc dự án khác, hãy mở nhật ký của dự án này ở “1 Dữ liệu”.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>North and east were exchanged before the transformation</source>
        <translation>Tọa độ bắc và đông bị đổi chỗ trước khi chuyển đổi</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Not an identity number (“{column}”)</source>
        <translation>Không phải số định danh (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Not an organisation's identity number (“{column}”)</source>
        <translation>Không phải số định danh của tổ chức (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>not applicable</source>
        <translation>không áp dụng</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>not checked completely</source>
        <translation>chưa kiểm tra đầy đủ</translation>
    </message>
    <message>
        <location filename="../core/engine.py"/>
        <source>not enough memory; check the layer sheet by sheet</source>
        <translation>không đủ bộ nhớ; hãy kiểm tra từng tờ bản đồ một</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>not known</source>
        <translation>chưa biết</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../ui/reconciliation/commands.py"/>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Not on the map</source>
        <translation>Không có thửa</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <location filename="../core/reconciliation/worklist.py"/>
        <source>not on the map</source>
        <translation>không có trên bản đồ</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>Not stated</source>
        <translation>Không ghi</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Not the form of a certificate serial (“{column}”)</source>
        <translation>Không đúng dạng số phát hành Giấy chứng nhận (“{column}”)</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Note on {certificate}</source>
        <translation>Ghi chú cho {certificate}</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Note something about the certificate, for everybody to read</source>
        <translation>Ghi chú về Giấy chứng nhận để mọi người cùng đọc</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>note: {text}</source>
        <translation>ghi chú: {text}</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>Nothing has been marked here since the dock was opened.</source>
        <translation>Chưa đánh dấu gì từ khi mở bảng này.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/merge_desk.py"/>
        <source>Nothing new: all {entries} entries of the {files} journals stand in yours already.</source>
        <translation>Không có gì mới: cả {entries} mục của {files} nhật ký đều đã có trong nhật ký của bạn.</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>nothing says which commune it is</source>
        <translation>không có thông tin nào cho biết xã</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Nothing stands in the journal yet.</source>
        <translation>Nhật ký chưa có gì.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>nothing to correct</source>
        <translation>không có gì cần chỉnh sửa</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Number of a second other identity paper</source>
        <translation>Số giấy tờ khác (2)</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Number of another identity paper</source>
        <translation>Số giấy tờ khác (1)</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Number of causes</source>
        <translation>Số nguyên nhân</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Number of cells changed</source>
        <translation>Số ô đã sửa</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Number of cells with a proposal, not changed</source>
        <translation>Số ô có đề xuất, chưa sửa</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Number of certificates (different serials)</source>
        <translation>Số Giấy chứng nhận (theo số phát hành)</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Number of errors</source>
        <translation>Số lỗi</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Number of findings</source>
        <translation>Số phát hiện</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Number of lines</source>
        <translation>Số dòng</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Number of parcels</source>
        <translation>Số lượng thửa</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>Number of sheets</source>
        <translation>Số tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Number of the linked parcel</source>
        <translation>Số thửa của thửa liên kết</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>number of the map sheet</source>
        <translation>số hiệu tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Number of warnings</source>
        <translation>Số cảnh báo</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>Number parcels</source>
        <translation>Đánh số thửa</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Number parcels in the layer…</source>
        <translation>Đánh số thửa trong lớp…</translation>
    </message>
    <message>
        <location filename="../core/identity/reported_rules.py"/>
        <source>Number that cannot be read</source>
        <translation>Số không đọc được</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>number,numbering,sheet,zig-zag,cadastre</source>
        <translation>số thửa,đánh số,tờ bản đồ,zích zắc,địa chính</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/worklist_model.py"/>
        <source>Numbers</source>
        <translation>Tờ/thửa</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>Numbers in circles: the causes of the table above.</source>
        <translation>Số trong vòng tròn: số thứ tự nguyên nhân ở bảng trên.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Numbers of sheets or parcels with decimals (“{column}”)</source>
        <translation>Số tờ hoặc số thửa có phần thập phân (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Numbers with a decimal comma, stored as text (“{column}”)</source>
        <translation>Số dùng dấu phẩy thập phân, lưu dạng văn bản (“{column}”)</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Of the accepted: sure ones together</source>
        <translation>Trong đó: nhận dòng chắc chắn cùng lúc</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>of these, {label} is in the province of the other sheets</source>
        <translation>trong số đó, {label} cùng tỉnh với các tờ khác</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Of this cause</source>
        <translation>Số cùng nguyên nhân</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Offer the first steps again at the next start</source>
        <translation>Lần mở sau gợi ý lại những bước đầu</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Official identifiers missing in the layer</source>
        <translation>Mã định danh chính thức còn thiếu trong lớp</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Old commune</source>
        <translation>Xã cũ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Old commune (code)</source>
        <translation>Xã cũ (mã)</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Old commune {label} is not in the reference table</source>
        <translation>Xã cũ {label} không có trong bảng tham chiếu</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Old commune {label} was divided: sheet {sheet}</source>
        <translation>Xã cũ {label} đã bị chia: tờ {sheet}</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Old map sheet</source>
        <translation>Tờ bản đồ cũ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Old parcel number</source>
        <translation>Số thửa cũ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Old province (code)</source>
        <translation>Tỉnh cũ (mã)</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>Old sheets and what they have become, learnt from the sure pairs</source>
        <translation>Tờ cũ và tờ mới tương ứng, rút ra từ các cặp chắc chắn</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>Old Vietnamese encoding</source>
        <translation>Bảng mã tiếng Việt cũ</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>On sheet {sheet}, {count} vertices on common borders are missing on one side. Add them for the whole sheet, for instance with “Snap geometries to layer”.</source>
        <translation>Trên tờ {sheet} có {count} đỉnh trên ranh giới chung bị thiếu ở một bên. Hãy bổ sung cho cả tờ, ví dụ bằng “Snap geometries to layer” (Bắt điểm hình học vào lớp).</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>On this machine</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>One cause may stand behind many findings; there are {count} findings in all.</source>
        <translation>Một nguyên nhân có thể gây ra nhiều phát hiện; tổng số phát hiện: {count}.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>One certificate on several parcels, several persons on one certificate (couples, households, co-users), and several lines for several uses or buildings. Serials are compared whatever their spaces; parcels without certificate (`CHUACOGIAY_…`) and placeholders do not count.</source>
        <translation>Một Giấy chứng nhận cho nhiều thửa, nhiều người trên một Giấy chứng nhận (vợ chồng, hộ gia đình, sử dụng chung), và nhiều dòng cho nhiều loại đất hoặc nhà. Số phát hành được so sánh không kể khoảng trắng; thửa chưa có giấy (`CHUACOGIAY_…`) và giá trị giữ chỗ không tính.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>One commune code for a layer of several communes</source>
        <translation>Một mã xã cho lớp dữ liệu gồm nhiều xã</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>one feature for one parcel</source>
        <translation>mỗi thửa một đối tượng</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>One line per cause, the worst first. Correct the cause, then check again: its findings go together.</source>
        <translation>Mỗi nguyên nhân một dòng, nghiêm trọng nhất ở trên cùng. Sửa nguyên nhân rồi kiểm tra lại: các phát hiện cùng nguyên nhân sẽ hết cùng lúc.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>One more parcel for this certificate, or no longer</source>
        <translation>Thêm hoặc bỏ một thửa đất của Giấy chứng nhận này</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>one parcel for each number of a sheet</source>
        <translation>mỗi số thửa của một tờ chỉ có một thửa</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>One parcel must be drawn once.</source>
        <translation>Mỗi thửa đất chỉ được vẽ một lần.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>One parcel of a certificate with different areas</source>
        <translation>Một thửa của Giấy chứng nhận với diện tích khác nhau</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>One parcel on several certificates, perhaps rightly</source>
        <translation>Một thửa trên nhiều Giấy chứng nhận, có thể đúng</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_shared_numbers.py"/>
        <source>One personal number, different people</source>
        <translation>Một số định danh, nhiều người khác nhau</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>One polygon for each parcel. It may have holes (an enclave), and the layer's type may be multipolygon.</source>
        <translation>Mỗi thửa một vùng. Vùng có thể có lỗ (thửa nằm lọt bên trong), và kiểu của lớp có thể là đa vùng (multipolygon).</translation>
    </message>
    <message>
        <location filename="../processing/matchcertificates.py"/>
        <source>One row for each certificate and candidate parcel with status, score and reasons, and one for each parcel without any.</source>
        <translation>Mỗi cặp Giấy chứng nhận và thửa đề xuất một dòng, kèm trạng thái, điểm và lý do; mỗi thửa không có đề xuất nào một dòng.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>One row for each certificate on which people disagree: who, what, and since when.</source>
        <translation>Mỗi Giấy chứng nhận có quyết định khác nhau là một dòng: ai quyết định, quyết định gì, từ khi nào.</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>One row for each line of the list: source_sheet and source_row say where it stands, then each column as understood and as stored, then all other columns of the list.</source>
        <translation>Mỗi dòng của danh sách thành một bản ghi: source_sheet và source_row cho biết vị trí, tiếp theo là từng trường đã hiểu và nội dung gốc, sau cùng là mọi cột khác của danh sách.</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>One row for each parcel that was carried over, with the official columns tinhId, xaId, tinhIdCu …</source>
        <translation>Mỗi thửa đã chuyển đổi một dòng, với các trường chính thức tinhId, xaId, tinhIdCu …</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>One row for each sheet: sheet, old_commune, scale, map_series, year, and what the draft rests on. Empty cells are for you to fill in.</source>
        <translation>Mỗi tờ một dòng: sheet, old_commune, scale, map_series, year và căn cứ của dự thảo. Các ô trống để người dùng điền.</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>One row per cell and repair: feature id, column, before, after, rule, confidence, applied (1 = done, 0 = proposed). It holds the cells as they were, names and identity numbers among them, for otherwise it could not restore them: keep it with the data and do not pass it on. Scans named after a serial have to be renamed with it.</source>
        <translation>Mỗi dòng là một lần sửa của một ô: số hiệu đối tượng, cột, trước, sau, quy tắc, độ tin cậy, applied (1 = đã sửa, 0 = đề xuất). Bảng chứa nguyên văn các ô như trước khi sửa, kể cả họ tên và số định danh, vì nếu không thì không khôi phục được: hãy lưu cùng dữ liệu và không chuyển cho người khác. Tệp quét đặt tên theo số phát hành phải được đổi tên theo.</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <source>One row per finding, with the place as a polygon.</source>
        <translation>Mỗi phát hiện một dòng, kèm vị trí dạng vùng.</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <source>One row per map sheet (sheet, old_commune, scale, map_series, year); it beats columns of the layer.</source>
        <translation>Mỗi tờ bản đồ một dòng (sheet, old_commune, scale, map_series, year); được ưu tiên hơn các trường của lớp.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>One row whose shape has two polygons, on either side of a canal.</source>
        <translation>Một dòng có hình gồm hai vùng nằm hai bên kênh.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>one serial for each certificate, one line for each of its parcels and persons</source>
        <translation>mỗi Giấy chứng nhận một số phát hành, mỗi thửa và mỗi người của giấy một dòng</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>One serial on different certificates</source>
        <translation>Một số phát hành trên nhiều Giấy chứng nhận khác nhau</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>One serial on parcels of different people</source>
        <translation>Một số phát hành trên thửa của những người khác nhau</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>Only a part of “{layer}” was read, because the input is limited by a filter or a number of features.</source>
        <translation>Chỉ đọc một phần của “{layer}” vì đầu vào bị giới hạn bởi bộ lọc hoặc số lượng đối tượng.</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>Only findings in the part of the map you see</source>
        <translation>Chỉ các phát hiện trong phần bản đồ đang nhìn thấy</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../processing/matchcertificates.py"/>
        <source>Only in the list</source>
        <translation>Chỉ có trong danh sách</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <location filename="../core/report/matching_section.py"/>
        <source>only in the list</source>
        <translation>chỉ có trong danh sách</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Only lines whose area, land user or boundary has changed since the decision</source>
        <translation>Chỉ những dòng có diện tích, người sử dụng đất hoặc ranh giới đã thay đổi sau khi quyết định</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Only lines with a proposed parcel in the part of the map you see</source>
        <translation>Chỉ những dòng có thửa đất được đề xuất nằm trong phần bản đồ đang nhìn thấy</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../processing/matchcertificates.py"/>
        <source>Only on the map</source>
        <translation>Chỉ có trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>only on the map</source>
        <translation>chỉ có trên bản đồ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Only proposed</source>
        <translation>Chỉ đề xuất</translation>
    </message>
    <message>
        <location filename="../core/run.py"/>
        <source>Only selected features of “{layer}” were to be checked, but nothing is selected: there was nothing to check. Select parcels, or check the whole layer.</source>
        <translation>Chỉ kiểm tra các đối tượng được chọn của “{layer}”, nhưng chưa chọn đối tượng nào nên không có gì để kiểm tra. Hãy chọn thửa, hoặc kiểm tra cả lớp.</translation>
    </message>
    <message>
        <location filename="../ui/search/lookup.py"/>
        <source>Only the first {count} rows of this layer are searched, for it is too big</source>
        <translation>Chỉ tìm trong {count} dòng đầu của lớp này vì lớp quá lớn</translation>
    </message>
    <message>
        <location filename="../core/run.py"/>
        <source>Only the {count} selected features of “{layer}” were checked. Neighbours that are not selected were not seen, so overlaps with them are missing and edges towards them may be wrong.</source>
        <translation>Chỉ kiểm tra {count} đối tượng được chọn của “{layer}”. Không xét các thửa giáp ranh không được chọn, nên thiếu các chồng lấn với chúng và kết quả ở các cạnh giáp chúng có thể sai.</translation>
    </message>
    <message>
        <location filename="../processing/carry_job.py"/>
        <source>Only the {count} selected features of “{layer}” were read. The others are not in the outputs.</source>
        <translation>Chỉ đọc {count} đối tượng được chọn của “{layer}”. Các đối tượng khác không có trong kết quả.</translation>
    </message>
    <message>
        <location filename="../core/run_table.py"/>
        <source>Only the {count} selected lines of “{layer}” were checked. Lines that are not selected were not seen, so repeated serials among them are missing.</source>
        <translation>Chỉ kiểm tra {count} dòng được chọn của “{layer}”. Các dòng không được chọn không được xét, nên có thể thiếu các số phát hành trùng với chúng.</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <source>Only until</source>
        <translation>Chỉ đến ngày</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/rules_page.py"/>
        <source>Only what differs from the built-in</source>
        <translation>Chỉ những gì khác mặc định</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>Only “Check again” judges {rules}.</source>
        <translation>{rules} chỉ được xét khi bấm “Kiểm tra lại”.</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/findings_list/standing.py"/>
        <source>Open</source>
        <translation>Chưa xử lý</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>open</source>
        <translation>chưa xác định</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Open a journal of decisions</source>
        <translation>Mở nhật ký quyết định</translation>
    </message>
    <message>
        <location filename="../ui/findings/questions.py"/>
        <source>Open a marks file</source>
        <translation>Mở tệp ngoại lệ</translation>
    </message>
    <message>
        <location filename="../ui/findings/marks_menu.py"/>
        <source>Open a marks file…</source>
        <translation>Mở tệp ngoại lệ…</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/questions.py"/>
        <source>Open a profile</source>
        <translation>Mở hồ sơ cấu hình</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Open a terminal and run: {command} – then restart QGIS.</source>
        <translation>Hãy mở cửa sổ dòng lệnh và chạy: {command} – sau đó khởi động lại QGIS.</translation>
    </message>
    <message>
        <location filename="../core/findings_list/standing.py"/>
        <location filename="../ui/findings/commands.py"/>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <location filename="../ui/search/filter.py"/>
        <source>Open the form</source>
        <translation>Mở biểu mẫu</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Open the form of the first or the second parcel</source>
        <translation>Mở biểu mẫu của thửa thứ nhất hoặc thứ hai</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Open the form of the first parcel</source>
        <translation>Mở biểu mẫu của thửa thứ nhất</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Open the form of the second parcel</source>
        <translation>Mở biểu mẫu của thửa thứ hai</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <source>Open the parcel layer in QGIS and click it in the list of layers.</source>
        <translation>Mở lớp thửa đất trong QGIS và bấm chọn lớp đó trong danh sách lớp.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/data_page.py"/>
        <source>Open the parcel layer in QGIS first, and choose it under “Parcels”; it must have polygons.</source>
        <translation>Trước hết hãy mở lớp thửa đất trong QGIS rồi chọn lớp đó ở ô “Thửa đất”; lớp phải là lớp vùng.</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <source>Open the report</source>
        <translation>Mở báo cáo</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Open the report of the last check in the browser</source>
        <translation>Mở báo cáo của lần kiểm tra gần nhất trong trình duyệt</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Open the row</source>
        <translation>Mở dòng</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Open the row of this finding</source>
        <translation>Mở dòng của lỗi này</translation>
    </message>
    <message>
        <location filename="../ui/setup/desk.py"/>
        <source>Open the sample commune</source>
        <translation>Mở xã mẫu</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <location filename="../ui/setup/options.py"/>
        <source>Open the sample commune…</source>
        <translation>Mở xã mẫu…</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <location filename="../ui/reconciliation/dock.py"/>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <location filename="../ui/commands.py"/>
        <source>or</source>
        <translation>hoặc</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Order of the lines. The nearest ones make a way over the map; choose it again to begin where you are.</source>
        <translation>Thứ tự các dòng. “Gần thửa vừa xong” tạo một lộ trình trên bản đồ; chọn lại để bắt đầu từ chỗ đang làm.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Organisation</source>
        <translation>Tên tổ chức</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Organisation's identity number</source>
        <translation>Số định danh tổ chức</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Origin of the land use</source>
        <translation>Nguồn gốc sử dụng đất</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Origin of the second land use</source>
        <translation>Nguồn gốc sử dụng của loại đất thứ hai</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Origin of the third land use</source>
        <translation>Nguồn gốc sử dụng của loại đất thứ ba</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>other addresses name {others}</source>
        <translation>các địa chỉ khác ghi {others}</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Other parcel</source>
        <translation>Thửa thứ hai</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>other parcel</source>
        <translation>thửa khác</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>other place: {address} on the certificate, {map_address} on the map</source>
        <translation>khác địa chỉ: {address} trên Giấy chứng nhận, {map_address} trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>Outlines: map sheets (too many parcels to draw each one).</source>
        <translation>Đường viền: tờ bản đồ (quá nhiều thửa nên không vẽ từng thửa).</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>Outlines: parcels, simplified.</source>
        <translation>Đường viền: thửa đất đã giản lược.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>Outside the commune boundary</source>
        <translation>Ngoài địa giới xã</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>outside Vietnam</source>
        <translation>ngoài Việt Nam</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>overlap,duplicate,identical,topology,cadastre</source>
        <translation>chồng lấn,trùng,giống nhau,topology,địa chính,overlap,duplicate</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>Overlapping parcels</source>
        <translation>Thửa đất chồng lấn</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <location filename="../core/rules/topology/gap.py"/>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>Overlaps and gaps up to this area are not reported.</source>
        <translation>Không báo các chồng lấn và khe hở có diện tích không quá mức này.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>Overlaps between sheets {sheet} and {other}</source>
        <translation>Chồng lấn giữa tờ {sheet} và tờ {other}</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>Overlaps on sheet {sheet}</source>
        <translation>Chồng lấn trên tờ {sheet}</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <location filename="../core/rules/topology/gap.py"/>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <location filename="../core/rules/topology/overlap.py"/>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Overlaps, gaps and offsets up to this width are taken as equal. 0 = exact.</source>
        <translation>Chồng lấn, khe hở và độ lệch rộng không quá mức này được coi là trùng khớp. 0 = chính xác tuyệt đối.</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>own parcel</source>
        <translation>đúng thửa</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>owner differs: {owner} on the certificate, {map_owner} on the map</source>
        <translation>khác chủ sử dụng: {owner} trên Giấy chứng nhận, {map_owner} trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>owner partly the same: {owner} on the certificate, {map_owner} on the map</source>
        <translation>tên chủ giống một phần: {owner} trên Giấy chứng nhận, {map_owner} trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>owner spelled a little differently: {owner} on the certificate, {map_owner} on the map</source>
        <translation>tên chủ viết hơi khác: {owner} trên Giấy chứng nhận, {map_owner} trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>owner's name incomplete on one side: {owner} on the certificate, {map_owner} on the map</source>
        <translation>tên chủ một bên ghi thiếu: {owner} trên Giấy chứng nhận, {map_owner} trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Parameter</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/report/matching_section.py"/>
        <source>Parcel</source>
        <translation>Thửa đất</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Parcel (commune/sheet/number)</source>
        <translation>Thửa (xã/tờ/số thửa)</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Parcel address</source>
        <translation>Địa chỉ thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>Parcel and certificate have the same number, but the holder and the area differ.</source>
        <translation>Thửa đất và Giấy chứng nhận trùng số nhưng khác chủ sử dụng và khác diện tích.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>Parcel check report</source>
        <translation>Báo cáo kiểm tra thửa đất</translation>
    </message>
    <message>
        <location filename="../core/report/html_report.py"/>
        <source>Parcel check: {layer}</source>
        <translation>Kiểm tra thửa đất: {layer}</translation>
    </message>
    <message>
        <location filename="../adapters/output_style.py"/>
        <location filename="../ui/desktop.py"/>
        <location filename="../ui/findings/mark_action.py"/>
        <location filename="../ui/in_place.py"/>
        <location filename="../ui/setup/options.py"/>
        <location filename="../ui/zoom.py"/>
        <source>Parcel Clean</source>
        <translation>Làm sạch thửa đất</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Parcel Clean findings</source>
        <translation>Phát hiện của Làm sạch thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/setup/desk.py"/>
        <source>Parcel Clean is ready.</source>
        <translation>Làm sạch thửa đất đã sẵn sàng.</translation>
    </message>
    <message>
        <location filename="../adapters/environment.py"/>
        <source>Parcel Clean needs the Python library pyproj to measure coordinates; this QGIS has none.</source>
        <translation>Làm sạch thửa đất cần thư viện Python pyproj để đo tọa độ; QGIS này không có.</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Parcel Clean needs the Python library shapely 2.0 or newer, but another plugin or QGIS itself has already loaded shapely {version} from {path}.</source>
        <translation>Làm sạch thửa đất cần thư viện Python shapely 2.0 trở lên, nhưng một phần mở rộng khác hoặc chính QGIS đã nạp shapely {version} từ {path}.</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Parcel Clean needs the Python library shapely 2.0 or newer; this QGIS has none.</source>
        <translation>Làm sạch thửa đất cần thư viện Python shapely 2.0 trở lên; QGIS này chưa có.</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Parcel Clean needs the Python library shapely 2.0 or newer; this QGIS has shapely {version} in {path}.</source>
        <translation>Làm sạch thửa đất cần thư viện Python shapely 2.0 trở lên; QGIS này có shapely {version} tại {path}.</translation>
    </message>
    <message>
        <location filename="../ui/sample/opening.py"/>
        <source>Parcel Clean sample commune</source>
        <translation>Xã mẫu Làm sạch thửa đất</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>parcel deleted</source>
        <translation>thửa đã bị xóa</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>Parcel identifier</source>
        <translation>Mã định danh thửa đất</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Parcel identifier (12 characters)</source>
        <translation>Mã định danh thửa đất (12 ký tự)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/parcel_id.py"/>
        <source>Parcel identifier in the wrong place</source>
        <translation>Mã định danh thửa đất sai vị trí</translation>
    </message>
    <message>
        <location filename="../processing/identity_group.py"/>
        <source>Parcel identity</source>
        <translation>Mã định danh thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>Parcel in several parts</source>
        <translation>Thửa gồm nhiều phần</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Parcel number</source>
        <translation>Số thứ tự thửa đất</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <location filename="../core/identity/parcel_code.py"/>
        <source>parcel number</source>
        <translation>số thứ tự thửa</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Parcel number on the certificate</source>
        <translation>Số thứ tự thửa đất ghi trên GCN</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Parcel number {key} is used for {count} different parcels. Find out from the cadastral book which of them has it and give the others their own numbers; check which one the certificates mean.</source>
        <translation>Số thửa {key} được dùng cho {count} thửa khác nhau. Hãy tra sổ mục kê xem thửa nào mang số này và đánh số riêng cho các thửa còn lại; kiểm tra giấy chứng nhận chỉ thửa nào.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Parcel number {key} stands in the table {count} times with the same shape. Compare the rows, keep the one that is up to date and delete the others.</source>
        <translation>Số thửa {key} có {count} dòng với cùng một hình. Hãy so sánh các dòng, giữ dòng mới nhất và xóa các dòng còn lại.</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>Parcel numbers</source>
        <translation>Số thửa</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>Parcel numbers and words of the message, with or without diacritics</source>
        <translation>Số thửa và các từ trong nội dung, có dấu hoặc không dấu</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Parcel numbers used more than once on sheet {sheet}</source>
        <translation>Số thửa bị dùng nhiều lần trên tờ {sheet}</translation>
    </message>
    <message>
        <location filename="../core/search/shown.py"/>
        <source>Parcel without a number</source>
        <translation>Thửa chưa có số</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Parcel without its certificate</source>
        <translation>Thửa đất thiếu Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/rules/cells.py"/>
        <source>Parcel {key}</source>
        <translation>Thửa {key}</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>Parcel {key} and certificate {certificate} (row {row}) have the same number but contradict each other. {cause}</source>
        <translation>Thửa {key} và Giấy chứng nhận {certificate} (dòng {row}) trùng số nhưng mâu thuẫn với nhau. {cause}</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} carries the identifier {identifier}, but the register has it for parcel {other} since {date}. Find out which parcel it was issued to.</source>
        <translation>Thửa {key} mang mã định danh {identifier}, nhưng sổ đăng ký ghi mã này là của thửa {other} từ ngày {date}. Hãy làm rõ mã đã được cấp cho thửa nào.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} carries the identifier {identifier}, which belonged to parcel {other} and was retired on {date} ({reason}). Find out whether the retirement or the identifier is wrong.</source>
        <translation>Thửa {key} mang mã định danh {identifier}, mã này trước đây là của thửa {other} và đã bị hủy ngày {date} ({reason}). Hãy làm rõ việc hủy mã hay mã của thửa là sai.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>Parcel {key} consists of {count} separate parts, the smallest of them only {area:.3f} m². Delete the splinter (Delete Part) or merge it with the neighbour it belongs to.</source>
        <translation>Thửa {key} gồm {count} phần rời nhau, phần nhỏ nhất chỉ {area:.3f} m². Hãy xóa mảnh vụn (Delete Part - Xóa phần) hoặc gộp vào thửa liền kề chứa nó.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>Parcel {key} consists of {count} separate parts. If a road or a canal cuts it, give each part its own parcel number (Split Features); if two parcels share one row, separate them.</source>
        <translation>Thửa {key} gồm {count} phần rời nhau. Nếu đường hoặc kênh cắt qua thửa, hãy cấp cho mỗi phần một số thửa riêng (Split Features - Tách đối tượng); nếu hai thửa dùng chung một dòng, hãy tách thành hai dòng.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} gets no identifier: it has no point inside ({reason}). Repair or draw its shape first (rules TC03 and TC06), then assign again.</source>
        <translation>Thửa {key} không được cấp mã định danh: không có điểm nào bên trong thửa ({reason}). Hãy sửa hoặc vẽ lại hình thửa (quy tắc TC03 và TC06), rồi cấp mã lại.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} gets no identifier: it is so narrow that {identifier}, a cell of 2 × 4 cm, would decode to a place outside it. Check whether this sliver is a parcel at all.</source>
        <translation>Thửa {key} không được cấp mã định danh: thửa hẹp đến mức {identifier}, một ô 2 × 4 cm, giải mã ra vị trí nằm ngoài thửa. Hãy kiểm tra xem mảnh hẹp này có phải là thửa đất không.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} gets no identifier: it lies at {lat:.3f}°N, {lon:.3f}°E, outside Vietnam. Check the layer's CRS and the parcel's coordinates.</source>
        <translation>Thửa {key} không được cấp mã định danh: thửa nằm ở {lat:.3f}°B, {lon:.3f}°Đ, ngoài lãnh thổ Việt Nam. Hãy kiểm tra hệ tọa độ của lớp và tọa độ của thửa.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} gets no identifier: the register has {identifier} for parcel {other} since {date}. If it is the same parcel under another number, say so in the register; otherwise ask the land registration office for an identifier.</source>
        <translation>Thửa {key} không được cấp mã định danh: sổ đăng ký ghi {identifier} là của thửa {other} từ ngày {date}. Nếu đó là cùng một thửa mang số khác, hãy ghi rõ trong sổ đăng ký; nếu không, hãy đề nghị Văn phòng đăng ký đất đai cấp mã định danh.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} gets no identifier: {identifier} belonged to parcel {other} and was retired on {date} ({reason}). An identifier is never used again; ask the land registration office for another one.</source>
        <translation>Thửa {key} không được cấp mã định danh: {identifier} trước đây là của thửa {other} và đã bị hủy ngày {date} ({reason}). Mã định danh không bao giờ được dùng lại; hãy đề nghị Văn phòng đăng ký đất đai cấp mã khác.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} gets no identifier: {identifier} is reserved for parcel {other} since {date}, in an editing session that has not been saved. Assign again when it has ended.</source>
        <translation>Thửa {key} không được cấp mã định danh: {identifier} được giữ cho thửa {other} từ ngày {date}, trong một phiên chỉnh sửa chưa lưu. Hãy cấp mã lại khi phiên đó kết thúc.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} gets no identifier: {identifier} stands on parcel {other} already. Audit the identifiers to see which parcel it belongs to.</source>
        <translation>Thửa {key} không được cấp mã định danh: {identifier} đã có ở thửa {other}. Hãy kiểm tra mã định danh để biết mã này thuộc thửa nào.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Parcel {key} has a certificate according to the map, but no line of the list is about it. Look for the certificate under another number, or correct “{column}”.</source>
        <translation>Theo bản đồ, thửa {key} đã có Giấy chứng nhận, nhưng danh sách không có dòng nào. Hãy tìm Giấy chứng nhận theo số khác, hoặc sửa “{column}”.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Parcel {key} has a hole inside another hole. Delete the inner one with Delete Ring; if it is land of the parcel, add it as a part.</source>
        <translation>Thửa {key} có một lỗ nằm trong lỗ khác. Hãy xóa lỗ bên trong bằng Delete Ring (Xóa vòng); nếu đó là đất của thửa, hãy thêm thành một phần.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/missing_geometry.py"/>
        <source>Parcel {key} has attributes but no shape on the map. Draw it from its survey, or delete the row if the parcel no longer exists.</source>
        <translation>Thửa {key} có thông tin thuộc tính nhưng không có hình trên bản đồ. Hãy vẽ lại theo số liệu đo đạc, hoặc xóa dòng này nếu thửa không còn tồn tại.</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>Parcel {key} has no commune code. Fill in the five-digit code of its commune.</source>
        <translation>Thửa {key} không có mã xã. Hãy điền mã xã gồm 5 chữ số.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcel {key} has no identifier in the layer, but the register knows its official one: {identifier} (parcel {other}, {date}). Fill it in instead of a provisional one.</source>
        <translation>Thửa {key} không có mã định danh trong lớp, nhưng sổ đăng ký biết mã chính thức của thửa: {identifier} (thửa {other}, {date}). Hãy điền mã đó thay vì mã tạm.</translation>
    </message>
    <message>
        <location filename="../core/identity/numbering.py"/>
        <source>Parcel {key} has no map sheet number, so it cannot be numbered. Fill in the sheet, then number again.</source>
        <translation>Thửa {key} không có số tờ bản đồ nên không đánh số được. Hãy điền số tờ, rồi đánh số lại.</translation>
    </message>
    <message>
        <location filename="../core/identity/numbering.py"/>
        <source>Parcel {key} has no shape on the map, so it has no place in the order of numbers. Draw it, then number again.</source>
        <translation>Thửa {key} không có hình trên bản đồ nên không có vị trí trong thứ tự đánh số. Hãy vẽ thửa, rồi đánh số lại.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key} has no sheet number. Fill it in from the cadastral map.</source>
        <translation>Thửa {key} không có số tờ bản đồ. Hãy điền theo bản đồ địa chính.</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>Parcel {key} has no {part}. Fill it in from the cadastral map.</source>
        <translation>Thửa {key} không có {part}. Hãy điền theo bản đồ địa chính.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>Parcel {key} has the identifier {identifier} but no shape that it could be compared with. Draw the parcel first.</source>
        <translation>Thửa {key} có mã định danh {identifier} nhưng không có hình để so sánh. Hãy vẽ thửa trước.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Parcel {key} has the same ring twice. Delete one of them with Delete Ring or Delete Part.</source>
        <translation>Thửa {key} có hai vòng ranh giới giống hệt nhau. Hãy xóa một vòng bằng Delete Ring (Xóa vòng) hoặc Delete Part (Xóa phần).</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Parcel {key} has vertices whose coordinates are no numbers (NaN or infinite). Delete them in the Vertex Editor or import the parcel again from its source.</source>
        <translation>Thửa {key} có đỉnh mà tọa độ không phải là số (NaN hoặc vô cực). Hãy xóa các đỉnh đó trong bảng đỉnh (Vertex Editor) hoặc nhập lại thửa từ dữ liệu gốc.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Parcel {key} is only {width:.3f} m wide on average ({area:.2f} m²). Compare it with the survey: merge it with the neighbour it was cut from, or correct its land use if it is a ditch or a path.</source>
        <translation>Thửa {key} chỉ rộng trung bình {width:.3f} m ({area:.2f} m²). Hãy đối chiếu với số liệu đo đạc: gộp vào thửa liền kề mà nó bị cắt ra, hoặc sửa loại đất nếu đó là mương hoặc lối đi.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key} lies across the border of new communes, so its new sheet is not certain. Look at it on the map; the old commune {label} became {became}.</source>
        <translation>Thửa {key} nằm vắt qua ranh giới các xã mới nên số tờ mới chưa chắc chắn. Hãy xem trên bản đồ; xã cũ {label} đã thành {became}.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>Parcel {key} lies wholly outside the commune's boundary. Check whether it belongs to the neighbouring commune or stands in a wrong place.</source>
        <translation>Thửa {key} nằm hoàn toàn ngoài địa giới xã. Hãy kiểm tra thửa thuộc xã bên cạnh hay bị đặt sai vị trí.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>Parcel {key} reaches {area:.2f} m² beyond the commune's boundary. Compare with the boundary records which of the two lines is right, and move the other one onto it.</source>
        <translation>Thửa {key} vượt ra ngoài địa giới xã {area:.2f} m². Hãy đối chiếu hồ sơ địa giới xem đường nào đúng rồi chỉnh đường kia theo.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>Parcel {key} stands on {count} certificates ({rows}). That is right for co-users with papers of their own; otherwise one is no longer in force, or belongs to another parcel.</source>
        <translation>Thửa {key} có trên {count} Giấy chứng nhận ({rows}). Điều này đúng nếu những người sử dụng chung có giấy riêng; nếu không thì một giấy không còn hiệu lực, hoặc thuộc thửa khác.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: by the reference table sheet {sheet} of the old commune {label} became {targets}, but the boundary layer puts the parcel elsewhere. Check the sheet table, the reference table and the boundary.</source>
        <translation>Thửa {key}: theo bảng tham chiếu, tờ {sheet} của xã cũ {label} đã thành {targets}, nhưng lớp ranh giới cho thấy thửa nằm ở nơi khác. Hãy kiểm tra bảng tờ bản đồ, bảng tham chiếu và ranh giới.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: by the reference table, sheet {sheet} {scale} of the old commune {label} became several: {targets}. Ask the land registration office which one is right.</source>
        <translation>Thửa {key}: theo bảng tham chiếu, tờ {sheet} {scale} của xã cũ {label} thành nhiều tờ: {targets}. Hãy hỏi văn phòng đăng ký đất đai xem tờ nào đúng.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: its commune code can be old ({label}) or new, and then sheet {sheet} may be {targets}. Say which old commune the sheet was in, with the sheet table (SHEETS).</source>
        <translation>Thửa {key}: mã xã có thể là mã cũ ({label}) hoặc mã mới, khi đó tờ {sheet} có thể là {targets}. Hãy cho biết tờ thuộc xã cũ nào bằng bảng tờ bản đồ (SHEETS).</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: its old commune is not known. Add sheet {sheet} to the sheet table (SHEETS).</source>
        <translation>Thửa {key}: không biết xã cũ. Hãy thêm tờ {sheet} vào bảng tờ bản đồ (SHEETS).</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Parcel {key}: recorded are {recorded:.1f} m², measured on the map {measured:.1f} m² ({share:+.1f} %). Check whether its boundary changed; if it did not, the measured area replaces the recorded one by registering the change (Land Law 2024, Art. 135.6). Never edit the certificate.</source>
        <translation>Thửa {key}: diện tích ghi nhận {recorded:.1f} m², đo trên bản đồ {measured:.1f} m² ({share:+.1f} %). Hãy kiểm tra ranh giới có thay đổi không; nếu không, diện tích đo được thay cho diện tích đã ghi bằng thủ tục đăng ký biến động (khoản 6 Điều 135 Luật Đất đai 2024). Không sửa Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Parcel {key}: recorded are {recorded:.1f} m², measured {measured:.1f} m². Most likely the decimal point slipped: compare with the certificate and correct the typing error.</source>
        <translation>Thửa {key}: diện tích ghi nhận {recorded:.1f} m², diện tích đo {measured:.1f} m². Rất có thể sai dấu thập phân: hãy đối chiếu Giấy chứng nhận và sửa lỗi nhập.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Parcel {key}: recorded are {recorded:.1f} m², {factor} times the measured {measured:.1f} m². Most likely the column was filled from another scale or unit: correct it for the whole sheet, from the survey.</source>
        <translation>Thửa {key}: diện tích ghi nhận {recorded:.1f} m², gấp {factor} lần diện tích đo {measured:.1f} m². Rất có thể trường này được nhập theo tỷ lệ hoặc đơn vị khác: hãy sửa cho cả tờ theo số liệu đo đạc.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: SHEETS has several rows for sheet {sheet}, of several communes, and nothing on the parcel chooses among them. Give the layer a commune column, or separate layers.</source>
        <translation>Thửa {key}: SHEETS có nhiều dòng cho tờ {sheet} của nhiều xã, mà thông tin của thửa không cho biết dòng nào đúng. Hãy thêm trường xã vào lớp, hoặc tách thành các lớp riêng.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: the layer says commune {label}, but the addresses or the position of sheet {sheet} say another one. Confirm the sheet in the sheet table (SHEETS).</source>
        <translation>Thửa {key}: lớp ghi xã {label}, nhưng địa chỉ hoặc vị trí của tờ {sheet} cho thấy xã khác. Hãy xác nhận tờ này trong bảng tờ bản đồ (SHEETS).</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: the old commune {label} was divided among {became}, and the reference table does not say on which side this parcel lies. Give the new communes as BOUNDARY, or the tables of all of them.</source>
        <translation>Thửa {key}: xã cũ {label} đã được chia cho {became}, bảng tham chiếu không cho biết thửa nằm ở bên nào. Hãy đưa ranh giới các xã mới vào BOUNDARY, hoặc đưa bảng của tất cả các xã đó.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: the reference table does not list sheet {sheet} of the old commune {label}. Ask the land registration office which sheet it became.</source>
        <translation>Thửa {key}: bảng tham chiếu không có tờ {sheet} của xã cũ {label}. Hãy hỏi văn phòng đăng ký đất đai xem tờ này đã thành tờ nào.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: the reference table has no sheet of the old commune {label}. Give the table of the new commune that it went to: {became}.</source>
        <translation>Thửa {key}: bảng tham chiếu không có tờ nào của xã cũ {label}. Hãy đưa bảng của xã mới đã nhận xã này: {became}.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: the reference table leads from sheet {sheet} of the old commune {label} in a circle back to it ({targets}). Correct the table; old and new may be swapped in some rows.</source>
        <translation>Thửa {key}: bảng tham chiếu dẫn từ tờ {sheet} của xã cũ {label} đi vòng trở lại chính nó ({targets}). Hãy sửa bảng; có thể một số dòng ghi ngược cũ và mới.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: the reference table lists sheet {sheet} of the old commune {label} with other scales or map series ({targets}), but not with {scale}. Correct the scale, or the table.</source>
        <translation>Thửa {key}: bảng tham chiếu có tờ {sheet} của xã cũ {label} ở tỷ lệ hoặc loại bản đồ khác ({targets}), không có {scale}. Hãy sửa tỷ lệ hoặc sửa bảng.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: the reference table lists single parcels of sheet {sheet} of the old commune {label}, but not this one. Ask the land registration office which sheet it became part of.</source>
        <translation>Thửa {key}: bảng tham chiếu liệt kê từng thửa của tờ {sheet}, xã cũ {label}, nhưng không có thửa này. Hãy hỏi văn phòng đăng ký đất đai xem thửa thuộc tờ nào.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: without its scale, sheet {sheet} of the old commune {label} may have become {targets}. Write the scale of the sheet into the sheet table (SHEETS).</source>
        <translation>Thửa {key}: khi chưa biết tỷ lệ, tờ {sheet} của xã cũ {label} có thể đã thành {targets}. Hãy ghi tỷ lệ của tờ vào bảng tờ bản đồ (SHEETS).</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>Parcel {key}: “{value}” cannot be read as a {part}. Expected is a number such as 12 or 12a; correct it from the cadastral map.</source>
        <translation>Thửa {key}: không đọc được “{value}” như một {part}. Cần một số như 12 hoặc 12a; hãy sửa theo bản đồ địa chính.</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>Parcel {key}: “{value}” is not a commune code. A commune code has five digits, e.g. 09427.</source>
        <translation>Thửa {key}: “{value}” không phải mã xã. Mã xã gồm 5 chữ số, ví dụ 09427.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcel {key}: “{value}” is the code or name of no old commune, or the name of several. Confirm sheet {sheet} in the sheet table (SHEETS), with the five-digit code.</source>
        <translation>Thửa {key}: “{value}” không phải mã hay tên của xã cũ nào, hoặc là tên của nhiều xã. Hãy xác nhận tờ {sheet} trong bảng tờ bản đồ (SHEETS) bằng mã năm chữ số.</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>Parcel {key}: “{value}” stands in place of a {part}. Fill in the number from the cadastral map.</source>
        <translation>Thửa {key}: “{value}” được ghi thay cho {part}. Hãy điền số theo bản đồ địa chính.</translation>
    </message>
    <message>
        <location filename="../core/search/shown.py"/>
        <source>Parcel {number}, no sheet</source>
        <translation>Thửa {number}, chưa có số tờ</translation>
    </message>
    <message>
        <location filename="../core/search/shown.py"/>
        <source>Parcel {number}, sheet {sheet}</source>
        <translation>Thửa {number}, tờ {sheet}</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>Parcel {parcel} was chosen by a person and not proposed; compare both sides above.</source>
        <translation>Thửa {parcel} do người dùng tự chọn, không nằm trong các đề xuất; hãy so sánh hai bên ở trên.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Parcel {second} is one of {copies} identical copies of parcel {first}. Delete the surplus load.</source>
        <translation>Thửa {second} là một trong {copies} bản sao giống hệt thửa {first}. Hãy xóa các bản nạp thừa.</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>PARCEL_ID_FIELD: “{column}” holds provisional identifiers; official ones belong into another column. Choose it, or leave ISSUER at provisional.</source>
        <translation>PARCEL_ID_FIELD: “{column}” chứa mã tạm; mã chính thức phải nằm ở trường khác. Hãy chọn trường đó hoặc để ISSUER là provisional.</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/findings/words.py"/>
        <location filename="../ui/reconciliation/dock.py"/>
        <location filename="../ui/sample/opening.py"/>
        <source>Parcels</source>
        <translation>Thửa đất</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcels across the border of new communes</source>
        <translation>Thửa nằm vắt qua ranh giới các xã mới</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/data_page.py"/>
        <source>Parcels and certificate list are the same layer. Choose two different ones.</source>
        <translation>Thửa đất và danh sách Giấy chứng nhận đang là cùng một lớp. Hãy chọn hai lớp khác nhau.</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>Parcels and list are chosen already: press “Match”. Then go from line to line: A accepts, R rejects, N says that the parcel is not on the map, U takes back.</source>
        <translation>Lớp thửa và danh sách đã được chọn sẵn: nhấn “Đối soát”. Sau đó xét từng dòng: A chấp nhận, R loại, N là thửa không có trên bản đồ, U hoàn tác.</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Parcels checked</source>
        <translation>Số thửa đã kiểm tra</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>Parcels drawn in several pieces</source>
        <translation>Thửa được vẽ thành nhiều mảnh</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Parcels drawn twice</source>
        <translation>Thửa được vẽ hai lần</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>Parcels far away from the others and not drawn: {count}.</source>
        <translation>Số thửa nằm quá xa các thửa khác nên không vẽ: {count}.</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>Parcels numbered</source>
        <translation>Số thửa đã đánh số</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/_settings.py"/>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Parcels of a large owner</source>
        <translation>Số thửa của chủ lớn</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcels of sheet {sheet}, old commune {label}, that the reference table does not list</source>
        <translation>Thửa của tờ {sheet}, xã cũ {label}, không có trong bảng tham chiếu</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Parcels or certificate list</source>
        <translation>Thửa đất hoặc danh sách Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>Parcels outside the boundary</source>
        <translation>Thửa nằm ngoài địa giới</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcels outside Vietnam</source>
        <translation>Thửa nằm ngoài lãnh thổ Việt Nam</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/gap.py"/>
        <source>Parcels that adjoin must leave no sliver of ground between them.</source>
        <translation>Giữa các thửa giáp nhau không được còn dải đất hở.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Parcels that can be used. Roads, canals, rivers and dikes may be narrow and are not judged, where the layer has a land-use column.</source>
        <translation>Thửa sử dụng được. Đường, kênh mương, sông và đê có thể hẹp và không bị xét, khi lớp có trường loại đất.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>Parcels that reach beyond the boundary</source>
        <translation>Thửa vượt ra ngoài địa giới</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcels that would share an identifier</source>
        <translation>Thửa bị trùng mã định danh nếu cấp</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcels too far from their commune</source>
        <translation>Thửa nằm quá xa xã của mình</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcels too narrow for an identifier</source>
        <translation>Thửa quá hẹp, không cấp được mã định danh</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Parcels whose mean width (2 × area ÷ perimeter) is below this are slivers.</source>
        <translation>Thửa có bề rộng trung bình (2 × diện tích ÷ chu vi) nhỏ hơn mức này là thửa vụn.</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>Parcels with a certificate</source>
        <translation>Số thửa đất đã có Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>Parcels with a new commune and sheet</source>
        <translation>Số thửa có xã mới và số tờ mới</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>Parcels with a repeated identifier</source>
        <translation>Số thửa có mã bị trùng</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>Parcels with a splinter beside them</source>
        <translation>Thửa có mảnh vụn kèm theo</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>Parcels with certificates</source>
        <translation>Thửa đất kèm Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>Parcels with new commune and sheet</source>
        <translation>Thửa đất với xã mới và số tờ mới</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>Parcels without</source>
        <translation>Số thửa chưa có</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>Parcels without a commune code</source>
        <translation>Thửa không có mã xã</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Parcels without a sheet number</source>
        <translation>Thửa không có số tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcels without a usable shape</source>
        <translation>Thửa không có hình dùng được</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>Parcels without a {part}</source>
        <translation>Thửa không có {part}</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Parcels without any attribute</source>
        <translation>Thửa đất không có thuộc tính nào</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Parcels {first} and {second} are drawn identically. Keep the one that the register knows, delete the other.</source>
        <translation>Thửa {first} và thửa {second} được vẽ giống hệt nhau. Hãy giữ thửa có trong sổ địa chính, xóa thửa còn lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Parcels {first} and {second} are nearly the same ({share:.1f} % common area). Keep the right one, delete the other.</source>
        <translation>Thửa {first} và thửa {second} gần như trùng nhau (diện tích chung {share:.1f} %). Hãy giữ thửa đúng, xóa thửa còn lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>Parcels {first} and {second} overlap by {area:.2f} m² (up to {width:.2f} m wide). Compare both borders with the boundary records and move the wrong one.</source>
        <translation>Thửa {first} và thửa {second} chồng lấn {area:.2f} m² (chỗ rộng nhất {width:.2f} m). Hãy đối chiếu cả hai đường ranh với hồ sơ ranh giới và chỉnh đường sai.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcels {first} and {second} would both get the identifier {identifier}; neither has got it. They lie on top of each other: delete the surplus one or correct the boundary, then assign again.</source>
        <translation>Thửa {first} và {second} cùng nhận một mã định danh {identifier}; cả hai đều chưa được cấp. Hai thửa chồng lên nhau: hãy xóa thửa thừa hoặc sửa ranh giới, rồi cấp mã lại.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>Parcels {first}, {second} and {more} more would all get the identifier {identifier}; none has got it. They lie on top of each other: delete the surplus ones, then assign again.</source>
        <translation>Thửa {first}, {second} và {more} thửa khác cùng nhận một mã định danh {identifier}; không thửa nào được cấp. Các thửa chồng lên nhau: hãy xóa các thửa thừa, rồi cấp mã lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/rows.py"/>
        <source>parcels {rows}</source>
        <translation>các thửa {rows}</translation>
    </message>
    <message>
        <location filename="../ui/search/filter.py"/>
        <source>Parcels, certificates and other records</source>
        <translation>Thửa đất, Giấy chứng nhận và hồ sơ khác</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Parts of one parcel on one another</source>
        <translation>Các phần của một thửa chồng lên nhau</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Parts of one parcel side by side</source>
        <translation>Các phần của một thửa nằm sát cạnh nhau</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Parts of parcel {key} lie on one another, so their common area counts twice. Delete the part that is too many (Delete Part), or dissolve the parts into one.</source>
        <translation>Các phần của thửa {key} chồng lên nhau nên phần diện tích chung bị tính hai lần. Hãy xóa phần thừa (Delete Part - Xóa phần) hoặc hợp nhất các phần thành một.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Parts of parcel {key} lie side by side along a common line. Dissolve them into one polygon (Dissolve or Fix Geometries), or give each its own row if they are two parcels.</source>
        <translation>Các phần của thửa {key} nằm sát nhau dọc theo một cạnh chung. Hãy gộp thành một vùng (Dissolve hoặc Fix geometries), hoặc tách thành hai dòng nếu đó là hai thửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>Parts up to this area are taken for splinters of an edit rather than for pieces of the parcel.</source>
        <translation>Phần có diện tích đến mức này được coi là mảnh vụn sót lại khi biên tập, không phải một phần của thửa.</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>passed</source>
        <translation>đạt</translation>
    </message>
    <message>
        <location filename="../adapters/expression_functions.py"/>
        <source>pc_parcel_id cannot be computed here. {reason}</source>
        <translation>Không tính được pc_parcel_id ở đây. {reason}</translation>
    </message>
    <message>
        <location filename="../adapters/expression_functions.py"/>
        <source>pc_parcel_id needs the polygon of a parcel, such as $geometry; it was given {what}.</source>
        <translation>pc_parcel_id cần hình vùng của thửa đất, ví dụ $geometry; đã nhận được {what}.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_functions.py"/>
        <source>pc_parcel_id: the layer has no CRS. Give it as second argument, e.g. 'EPSG:9210'.</source>
        <translation>pc_parcel_id: lớp không có hệ tọa độ. Hãy ghi hệ tọa độ làm tham số thứ hai, ví dụ 'EPSG:9210'.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_functions.py"/>
        <source>pc_parcel_id: there is no coordinate reference system “{crs}”. Give one such as 'EPSG:9210'.</source>
        <translation>pc_parcel_id: không có hệ tọa độ “{crs}”. Hãy ghi mã như 'EPSG:9210'.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_functions.py"/>
        <source>pc_parcel_key takes no arguments, or all three: commune, sheet and parcel number (NULL if unknown).</source>
        <translation>pc_parcel_key không nhận tham số nào, hoặc nhận đủ ba: xã, tờ bản đồ và số thửa (NULL nếu không biết).</translation>
    </message>
    <message>
        <location filename="../adapters/expression_functions.py"/>
        <source>pc_parcel_key() needs a row of a layer. Elsewhere give commune, sheet and parcel number.</source>
        <translation>pc_parcel_key() cần một dòng của lớp. Ở nơi khác hãy ghi xã, tờ bản đồ và số thửa.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_functions.py"/>
        <source>pc_unicode: “{encoding}” is no encoding that is known; give 'tcvn3', 'vni' or 'viqr', or leave it out.</source>
        <translation>pc_unicode: không biết bảng mã “{encoding}”; hãy ghi 'tcvn3', 'vni' hoặc 'viqr', hoặc bỏ trống.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>People</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/windows.py"/>
        <source>People agree about everything in the journal.</source>
        <translation>Trong nhật ký không có chỗ nào ý kiến khác nhau.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>People disagree</source>
        <translation>Ý kiến khác nhau</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <source>people disagree</source>
        <translation>ý kiến khác nhau</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_filter.py"/>
        <source>People disagree ({count})</source>
        <translation>Ý kiến khác nhau ({count})</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>People disagree; your decision settles it:</source>
        <translation>Ý kiến khác nhau; quyết định của bạn sẽ là quyết định cuối:</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Periods of the certificate serials</source>
        <translation>Thời kỳ của các dạng số phát hành</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>Person number</source>
        <translation>Số giấy tờ nhân thân</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Person numbers</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>person numbers differ</source>
        <translation>số định danh cá nhân khác nhau</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>person numbers differ in one digit</source>
        <translation>số định danh cá nhân khác nhau một chữ số</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>Personal data is written in full, asked for by {who} on {when}. Pass the outputs on with care.</source>
        <translation>Dữ liệu cá nhân được ghi đầy đủ theo yêu cầu của {who} lúc {when}. Hãy thận trọng khi chuyển kết quả cho người khác.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Personal identity number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Pick on map</source>
        <translation>Chọn trên bản đồ</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>picked</source>
        <translation>tự chọn</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Place (x, y)</source>
        <translation>Vị trí (x; y)</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Place in the table</source>
        <translation>Vị trí trong bảng</translation>
    </message>
    <message>
        <location filename="../core/identity/reported_rules.py"/>
        <source>Placeholder in place of a value</source>
        <translation>Giá trị giữ chỗ thay cho giá trị thật</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>Placeholder instead of a value</source>
        <translation>Ký hiệu giữ chỗ thay cho giá trị</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>Point</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_methods.py"/>
        <source>point on surface (GEOS, PostGIS, QGIS)</source>
        <translation>điểm trên bề mặt (GEOS, PostGIS, QGIS)</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>points</source>
        <translation>điểm</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Polygons of the commune; parcels outside it are reported.</source>
        <translation>Vùng địa giới của xã; các thửa nằm ngoài sẽ được báo.</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>Polygons with the code of the new commune, for old communes that were divided among several.</source>
        <translation>Các vùng có mã xã mới, dùng cho xã cũ đã bị chia cho nhiều xã.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_methods.py"/>
        <source>Polylabel with a precision of {precision:g} m</source>
        <translation>Polylabel với độ chính xác {precision:g} m</translation>
    </message>
    <message>
        <location filename="../ui/search/catalogue.py"/>
        <source>Preparing the search of parcels and records</source>
        <translation>Chuẩn bị tìm kiếm thửa đất và hồ sơ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <location filename="../core/roles.py"/>
        <source>Present user</source>
        <translation>Người sử dụng đất hiện tại</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Present user's address</source>
        <translation>Địa chỉ của người sử dụng hiện tại</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Present user's identity number</source>
        <translation>Số định danh cá nhân của người sử dụng hiện tại</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <source>Press “Check parcels”. The layer is filled in already; the columns are found by their names. Press “Run”.</source>
        <translation>Bấm “Kiểm tra thửa đất”. Lớp đã được điền sẵn; các trường được nhận ra theo tên. Bấm “Chạy”.</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>Press “Switch it on”.</source>
        <translation>Nhấn “Bật lên”.</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <source>Press “Work through”: the panel puts findings of one cause together. Begin with the cause that has the most findings; what may stay as it is you accept as an exception, with a reason.</source>
        <translation>Bấm “Xử lý”: bảng gộp các phát hiện cùng nguyên nhân. Hãy bắt đầu với nguyên nhân có nhiều phát hiện nhất; trường hợp được giữ nguyên thì chấp nhận là ngoại lệ, kèm lý do.</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/_settings.py"/>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Probability from which an unambiguous pair is matched without a person. What only shares the numbers written on the certificate is never matched, whatever its score.</source>
        <translation>Xác suất từ đó một cặp duy nhất được coi là khớp mà không cần người xem. Cặp chỉ trùng số ghi trên Giấy chứng nhận không bao giờ được coi là khớp, dù điểm bao nhiêu.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>Probably a transfer or inheritance that was not registered: the numbers agree, the owner is another one. Ask the present user for the papers.</source>
        <translation>Có thể đã chuyển nhượng, tặng cho hoặc thừa kế mà chưa đăng ký biến động: số tờ, số thửa khớp nhưng chủ là người khác. Hãy đề nghị người đang sử dụng cung cấp giấy tờ.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>Probably a typing error in sheet or parcel number: owner and area are another parcel's. Compare with the scan.</source>
        <translation>Có thể gõ nhầm số tờ hoặc số thửa: chủ và diện tích là của thửa khác. Hãy đối chiếu với bản quét Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>Probably the certificate cites another map series, in which these numbers are another parcel. Look up the map of its day.</source>
        <translation>Có thể Giấy chứng nhận ghi theo loại bản đồ khác, trong đó số này là thửa khác. Hãy tra bản đồ tại thời điểm cấp Giấy.</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Profile</source>
        <translation>Hồ sơ cấu hình</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>profile</source>
        <translation>hồ sơ cấu hình</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <location filename="../ui/setup/options.py"/>
        <source>Profile of the commune</source>
        <translation>Hồ sơ cấu hình của xã</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>Profile “{path}”. From it in this run: {settings}.</source>
        <translation>Hồ sơ cấu hình “{path}”. Lần chạy này lấy từ đó: {settings}.</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>Profile “{path}”. No parameter of this run comes from it.</source>
        <translation>Hồ sơ cấu hình “{path}”. Không tham số nào của lần chạy này lấy từ đó.</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Project GeoPackage</source>
        <translation>GeoPackage của dự án</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>Propose sheet table</source>
        <translation>Đề xuất bảng tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Provisional parcel identifier</source>
        <translation>Mã định danh thửa đất tạm</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>provisional: into the column parcel_id_provisional, never into an official one. official: into PARCEL_ID_FIELD, for the office that issues identifiers.</source>
        <translation>provisional (mã tạm): ghi vào trường parcel_id_provisional, không bao giờ ghi vào trường chính thức. official (chính thức): ghi vào PARCEL_ID_FIELD, dành cho cơ quan cấp mã.</translation>
    </message>
    <message>
        <location filename="../adapters/in_place.py"/>
        <source>QGIS did not take the value for column “{column}” of “{layer}”. Nothing was written; check the type and length of the column.</source>
        <translation>QGIS không nhận giá trị cho trường “{column}” của “{layer}”. Chưa ghi gì cả; hãy kiểm tra kiểu và độ dài của trường.</translation>
    </message>
    <message>
        <location filename="../ui/running.py"/>
        <source>QGIS does not know the algorithm {name}. Switch the plugin off and on.</source>
        <translation>QGIS không tìm thấy thuật toán {name}. Hãy tắt rồi bật lại plugin.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>Quality gate (FAIL_ON = {limit}): failed. Findings that count: {count}; accepted exceptions and findings of the baseline do not.</source>
        <translation>Ngưỡng chất lượng (FAIL_ON = {limit}): không đạt. Số phát hiện bị tính: {count}; không tính các ngoại lệ được chấp nhận và các phát hiện đã biết từ trước.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>Quality gate (FAIL_ON = {limit}): passed.</source>
        <translation>Ngưỡng chất lượng (FAIL_ON = {limit}): đạt.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Rank</source>
        <translation>Thứ hạng</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Read a list from Excel, LibreOffice or CSV into a table</source>
        <translation>Đọc danh sách từ Excel, LibreOffice hoặc CSV thành một bảng</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Read it from the certificate. Spaces are put right without asking; look-alikes only after a look at the paper.</source>
        <translation>Đọc trên Giấy chứng nhận. Khoảng trắng được sửa mà không cần hỏi; chữ và số trông giống nhau chỉ sửa sau khi xem giấy.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Read the number from the identity card. Zeros in front are proposed, never put in without asking.</source>
        <translation>Đọc số trên căn cước. Số 0 ở đầu chỉ được đề xuất, không bao giờ tự điền.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>Reading and computing “{layer}”; it must not be changed meanwhile.</source>
        <translation>Đang đọc và tính “{layer}”; trong lúc này không được thay đổi lớp.</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>Reading the certificate list</source>
        <translation>Đọc danh sách Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>Reading the findings…</source>
        <translation>Đang đọc các phát hiện…</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Reading the journals</source>
        <translation>Đang đọc các nhật ký</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/workplace.py"/>
        <source>Reading the journal…</source>
        <translation>Đang đọc nhật ký…</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Reading the list</source>
        <translation>Đang đọc danh sách</translation>
    </message>
    <message>
        <location filename="../processing/carry_job.py"/>
        <location filename="../processing/checking.py"/>
        <source>Reading the parcels</source>
        <translation>Đang đọc các thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/workplace.py"/>
        <source>Reading the proposals…</source>
        <translation>Đang đọc các đề xuất…</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>Reading the rows</source>
        <translation>Đang đọc các dòng</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Reads a list of certificates from a workbook or text file: form PL03-01 and its local variants, the VBDLIS import workbook, or any table with headings. Columns are found by their headings, never by position. The table has each value twice: as understood, and as stored in the file (columns that end in _raw); nothing is lost. Blank rows, repeated headings, totals and signatures are left out and named in the log.</source>
        <translation>Đọc danh sách Giấy chứng nhận từ bảng tính hoặc tệp văn bản: mẫu PL03-01 và các biến thể của địa phương, bảng nhập VBDLIS, hoặc bảng bất kỳ có tiêu đề. Cột được nhận theo tiêu đề, không theo vị trí. Mỗi giá trị có hai trường: giá trị đã hiểu và nội dung gốc trong tệp (trường có đuôi _raw); không mất dữ liệu. Dòng trống, tiêu đề lặp lại, dòng tổng cộng và ký tên được bỏ qua và nêu trong nhật ký.</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <source>Reason (needed)</source>
        <translation>Lý do (bắt buộc)</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Reason of the change</source>
        <translation>Lý do thay đổi</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../core/report/matching_section.py"/>
        <source>Reasons</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <location filename="../ui/reconciliation/dock.py"/>
        <location filename="../ui/sample/guide.py"/>
        <location filename="../ui/setup/desk.py"/>
        <source>Reconcile certificates</source>
        <translation>Đối soát Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../processing/reconciliation_group.py"/>
        <source>Reconciliation</source>
        <translation>Đối soát</translation>
    </message>
    <message>
        <location filename="../core/search/shown.py"/>
        <source>Record without a serial</source>
        <translation>Hồ sơ chưa có số phát hành</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Recorded and measured area differ by more than {low} %</source>
        <translation>Diện tích ghi nhận và diện tích đo lệch hơn {low} %</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Recorded area (m²)</source>
        <translation>Diện tích ghi nhận (m²)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Recorded area differs from the map</source>
        <translation>Diện tích ghi nhận khác bản đồ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>recorded area {area} m², map {map_area} m² ({percent} %)</source>
        <translation>diện tích ghi {area} m², bản đồ {map_area} m² (lệch {percent} %)</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Records</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Reference table</source>
        <translation>Bảng tham chiếu</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_drafts.py"/>
        <source>Reference table and national table disagree</source>
        <translation>Bảng tham chiếu và bảng toàn quốc mâu thuẫn</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <source>Reference table of old and new sheets</source>
        <translation>Bảng tham chiếu tờ bản đồ cũ và mới</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>Reference table of parcels</source>
        <translation>Bảng tham chiếu thửa đất</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_table.py"/>
        <source>REFERENCE: in {count} rows the commune in “{new}” is the old one and that in “{old}” the new one. Swap the names of the columns, of communes and sheets alike.</source>
        <translation>REFERENCE: trong {count} dòng, xã ở trường “{new}” là xã cũ còn xã ở trường “{old}” là xã mới. Hãy đổi tên hai trường cho nhau, cả trường xã lẫn trường tờ.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_drafts.py"/>
        <source>REFERENCE: in {count} rows the old commune {old} becomes {new}, but by the national table it became {became}. The rows were used as they are; check the codes.</source>
        <translation>REFERENCE: trong {count} dòng, xã cũ {old} thành {new}, nhưng theo bảng toàn quốc xã đó đã thành {became}. Các dòng vẫn được dùng; hãy kiểm tra mã.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_table.py"/>
        <source>REFERENCE: none of the {count} rows can be used. Row {row}: {problem} Correct the table.</source>
        <translation>REFERENCE: không dòng nào trong {count} dòng dùng được. Dòng {row}: {problem} Hãy sửa bảng.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_drafts.py"/>
        <source>REFERENCE: several old sheets ({old}) become sheet {sheet} of {label} (rows {rows}); parcel numbers will be repeated there. Check these rows.</source>
        <translation>REFERENCE: nhiều tờ cũ ({old}) cùng thành tờ {sheet} của {label} (các dòng {rows}); số thửa ở đó sẽ bị trùng. Hãy kiểm tra các dòng này.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_drafts.py"/>
        <source>REFERENCE: the rows {rows} lead in a circle ({old}); none of them was used. Correct them; old and new may be swapped.</source>
        <translation>REFERENCE: các dòng {rows} dẫn vòng tròn ({old}); không dùng dòng nào. Hãy sửa; có thể đã ghi ngược cũ và mới.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_table.py"/>
        <source>REFERENCE: the table has no column for {missing}. Its columns are {columns}. It needs xaId, xaIdCu, soHieuToBanDo and soHieuToBanDoCu, best also tyLe; rename the columns or take the official table.</source>
        <translation>REFERENCE: bảng không có trường cho {missing}. Các trường hiện có: {columns}. Cần có xaId, xaIdCu, soHieuToBanDo và soHieuToBanDoCu, tốt nhất có cả tyLe; hãy đổi tên trường hoặc dùng bảng chính thức.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_table.py"/>
        <source>REFERENCE: the table has no rows. Give the table of old and new sheets.</source>
        <translation>REFERENCE: bảng không có dòng nào. Hãy đưa bảng tham chiếu tờ bản đồ cũ – mới.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_drafts.py"/>
        <source>REFERENCE: {count} rows cannot be used and were left out; the first is row {row}: {problem} Correct them, or the sheets they speak of stay without a new number.</source>
        <translation>REFERENCE: {count} dòng không dùng được và đã bỏ qua; dòng đầu tiên là dòng {row}: {problem} Hãy sửa, nếu không các tờ đó sẽ chưa có số mới.</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>Register of identifiers</source>
        <translation>Sổ đăng ký mã định danh</translation>
    </message>
    <message>
        <location filename="../core/identity/register.py"/>
        <source>REGISTER: the file “{path}” does not exist. Correct the path, or leave it empty.</source>
        <translation>REGISTER: không có tệp “{path}”. Hãy sửa đường dẫn hoặc để trống.</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>REGISTER: the folder “{folder}” does not exist. Make it, or choose another place.</source>
        <translation>REGISTER: thư mục “{folder}” không tồn tại. Hãy tạo thư mục hoặc chọn nơi khác.</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>REGISTER: “{path}” does not exist; the name of a new register must end in .gpkg.</source>
        <translation>REGISTER: “{path}” không tồn tại; tên sổ đăng ký mới phải có đuôi .gpkg.</translation>
    </message>
    <message>
        <location filename="../core/identity/register.py"/>
        <source>REGISTER: “{path}” is not a register of Parcel Clean. Choose the file in which identifiers are registered.</source>
        <translation>REGISTER: “{path}” không phải sổ đăng ký mã định danh của Parcel Clean. Hãy chọn tệp dùng để đăng ký mã định danh.</translation>
    </message>
    <message>
        <location filename="../core/identity/register.py"/>
        <source>REGISTER: “{path}” was written by a newer Parcel Clean (schema {found}; this version reads up to {known}). Update the plugin.</source>
        <translation>REGISTER: “{path}” do phiên bản Parcel Clean mới hơn ghi (cấu trúc {found}; phiên bản này đọc được đến {known}). Hãy cập nhật phần mềm bổ trợ.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Registry number</source>
        <translation>Số vào sổ GCN</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>registry numbers and dates of issue</source>
        <translation>số vào sổ và ngày cấp</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Reject</source>
        <translation>Loại</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Rejected</source>
        <translation>Loại</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>rejected {parcels}</source>
        <translation>loại {parcels}</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Remarks behind numbers (“{column}”)</source>
        <translation>Ghi chú sau số (“{column}”)</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Remove it (delete {path} and the folder shapely.libs beside it), open a terminal and run: {command} – then restart QGIS.</source>
        <translation>Hãy gỡ bản đó (xóa {path} và thư mục shapely.libs bên cạnh), mở cửa sổ dòng lệnh và chạy: {command} – sau đó khởi động lại QGIS.</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Repair old encodings, spaces, numbers and dates of the active layer or table where it is safe</source>
        <translation>Sửa bảng mã cũ, khoảng trắng, số và ngày tháng của lớp hoặc bảng đang chọn ở những chỗ chắc chắn</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Repairs the text cells of a parcel layer or certificate list where nobody needs to be asked: old encodings (TCVN3, VNI, VIQR) to Unicode, spaces and invisible signs, sheet and parcel numbers (07 → 7), serials (DD949969 → DD 949969), dates (→ 1960-06-05), decimal commas, land-use codes (ont + cln → ONT+CLN). What is not certain (lost zeros, letters that look alike, ambiguous dates, old land-use codes, placeholders) is only proposed. Writes a copy and the table CHANGES, from which everything can be taken back.</source>
        <translation>Sửa các ô chữ của lớp thửa đất hoặc danh sách Giấy chứng nhận ở những chỗ không cần hỏi ai: bảng mã cũ (TCVN3, VNI, VIQR) sang Unicode, khoảng trắng và ký tự ẩn, số tờ và số thửa (07 → 7), số phát hành (DD949969 → DD 949969), ngày tháng (→ 1960-06-05), dấu phẩy thập phân, mã loại đất (ont + cln → ONT+CLN). Những gì chưa chắc chắn (mất số 0 ở đầu, chữ dễ nhầm, ngày tháng không rõ thứ tự, mã loại đất cũ, giá trị giữ chỗ) chỉ được đề xuất. Ghi ra một bản sao và bảng CHANGES, từ đó có thể hoàn tác tất cả.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>Repeated certificate</source>
        <translation>Giấy chứng nhận trùng</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_id.py"/>
        <source>Repeated parcel identifier</source>
        <translation>Trùng mã định danh thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Repeated parcel number</source>
        <translation>Trùng số thửa</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Report for programs</source>
        <translation>Báo cáo cho chương trình</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Report of the last check</source>
        <translation>Báo cáo lần kiểm tra gần nhất</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Required attributes</source>
        <translation>Thuộc tính bắt buộc</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Required columns that are not there</source>
        <translation>Thiếu trường bắt buộc</translation>
    </message>
    <message>
        <location filename="../ui/keys_dialog.py"/>
        <location filename="../ui/profile_editor/rules_page.py"/>
        <source>Reset</source>
        <translation>Về mặc định</translation>
    </message>
    <message>
        <location filename="../processing/help.py"/>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Rings stored twice</source>
        <translation>Vòng ranh giới bị lưu hai lần</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/invalid_geometry.py"/>
        <source>Rings that never meet themselves, holes inside the outer border, parts that touch in points at most. Repeated vertices are harmless and not reported.</source>
        <translation>Vòng ranh giới không bao giờ gặp chính nó, lỗ nằm trong ranh giới ngoài, các phần chỉ chạm nhau tại điểm. Đỉnh lặp liền nhau là vô hại và không bị báo.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Role of the holder</source>
        <translation>Vai trò pháp nhân trên GCN</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>Rounding moves every corner by up to half the grid's diagonal. Corners of neighbours that were one point move apart, so a clean map shows thousands of small overlaps and gaps, and areas no longer fit their certificates. Mending those one by one mends what the survey never had.</source>
        <translation>Làm tròn xê dịch mỗi góc thửa đến nửa đường chéo ô lưới. Góc chung của các thửa liền kề bị tách ra, nên bản đồ sạch cũng hiện hàng nghìn chồng lấn và khe hở nhỏ, diện tích không còn khớp giấy chứng nhận. Sửa từng chỗ là sửa những lỗi mà số liệu đo đạc không hề có.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Row of the certificate</source>
        <translation>Dòng của GCN</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Row of the workbook</source>
        <translation>Dòng trong bảng tính</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Row of the worksheet</source>
        <translation>Dòng trong trang tính</translation>
    </message>
    <message>
        <location filename="../core/rules/cells.py"/>
        <source>Row {row}</source>
        <translation>Dòng {row}</translation>
    </message>
    <message>
        <location filename="../core/rules/cells.py"/>
        <source>Row {row} of “{worksheet}”</source>
        <translation>Dòng {row} của trang “{worksheet}”</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Rows left out (headings, totals, signatures)</source>
        <translation>Số dòng bỏ qua (tiêu đề, tổng cộng, ký tên)</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Rows of the certificate</source>
        <translation>Các dòng của GCN</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_drafts.py"/>
        <source>Rows of the reference table that cannot be used</source>
        <translation>Dòng của bảng tham chiếu không dùng được</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Rows stored more than once with number and shape</source>
        <translation>Dòng bị lưu nhiều lần, trùng cả số thửa và hình</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/missing_geometry.py"/>
        <source>Rows without a shape</source>
        <translation>Dòng không có hình thửa</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>Rows without an old commune</source>
        <translation>Số dòng chưa có xã cũ</translation>
    </message>
    <message>
        <location filename="../core/rules/rows.py"/>
        <source>rows {rows}</source>
        <translation>các dòng {rows}</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/report/findings_section.py"/>
        <location filename="../core/report/rules_section.py"/>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>Rule is checked</source>
        <translation>Quy tắc được kiểm tra</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/rules_model.py"/>
        <source>Rule or parameter</source>
        <translation>Quy tắc hoặc tham số</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <location filename="../processing/help.py"/>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>Rules</source>
        <translation>Các quy tắc</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>RULES: no rule in “{words}” is about such data; nothing would be checked.</source>
        <translation>RULES: không có quy tắc nào trong “{words}” dành cho loại dữ liệu này; sẽ không có gì được kiểm tra.</translation>
    </message>
    <message>
        <location filename="../core/rules/registry.py"/>
        <source>RULES: there is no rule or group “{word}”. Did you mean {close}? Rules are given by code (TC01), name (topology.overlap) or group (topology), separated by commas.</source>
        <translation>RULES: không có quy tắc hoặc nhóm “{word}”. Có phải ý bạn là {close}? Ghi quy tắc bằng mã (TC01), tên (topology.overlap) hoặc nhóm (topology), cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <location filename="../ui/in_place_dialog.py"/>
        <source>Run</source>
        <translation>Chạy</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>Run the same check again, with the same settings, on the layer as it is now</source>
        <translation>Kiểm tra lại với cùng thiết lập trên lớp ở trạng thái hiện tại</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same area: {area} m²</source>
        <translation>cùng diện tích: {area} m²</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same land use: {map_use}</source>
        <translation>cùng loại đất: {map_use}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same owner: {map_owner}</source>
        <translation>cùng chủ sử dụng: {map_owner}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same parcel identifier</source>
        <translation>cùng mã định danh thửa đất</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same parcel number {number} as on the certificate, sheet {sheet} instead of {list_sheet}</source>
        <translation>cùng số thửa {number} như trên Giấy chứng nhận, nhưng ở tờ {sheet}, không phải tờ {list_sheet}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same parcel number {number}, but on sheet {sheet} instead of {list_sheet}</source>
        <translation>cùng số thửa {number} nhưng ở tờ {sheet}, không phải tờ {list_sheet}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same person number</source>
        <translation>cùng số định danh cá nhân</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same place: {map_address}</source>
        <translation>cùng địa chỉ: {map_address}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>same sheet {sheet}, but parcel {number} instead of {list_number}</source>
        <translation>cùng tờ {sheet} nhưng là thửa {number}, không phải thửa {list_number}</translation>
    </message>
    <message>
        <location filename="../ui/sample/opening.py"/>
        <source>Sample commune Cẩm Trúc (made up)</source>
        <translation>Xã mẫu Cẩm Trúc (giả định)</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <location filename="../ui/profile_editor/questions.py"/>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>Save as…</source>
        <translation>Lưu thành…</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Save elsewhere…</source>
        <translation>Lưu nơi khác…</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/questions.py"/>
        <source>Save the profile as</source>
        <translation>Lưu hồ sơ cấu hình thành</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>Saves, and names the file in the project; every check in this project uses it from now on.</source>
        <translation>Lưu và ghi tên tệp vào dự án; từ nay mọi lần kiểm tra trong dự án này dùng tệp đó.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>says little</source>
        <translation>ít có giá trị</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>scale not certain: extent {width:.0f} × {height:.0f} m fits {by_extent} or smaller, {density:.1f} parcels per hectare fit {by_parcels}</source>
        <translation>tỷ lệ chưa chắc chắn: phạm vi {width:.0f} × {height:.0f} m hợp với {by_extent} hoặc nhỏ hơn, {density:.1f} thửa/ha hợp với {by_parcels}</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>scale {scale} from the column</source>
        <translation>tỷ lệ {scale} theo trường</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>scale {scale} is an estimate: extent {width:.0f} × {height:.0f} m and {density:.1f} parcels per hectare fit it</source>
        <translation>tỷ lệ {scale} là ước đoán: phạm vi {width:.0f} × {height:.0f} m và {density:.1f} thửa/ha phù hợp</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Scales that cannot be read</source>
        <translation>Tỷ lệ không đọc được</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Scans are there</source>
        <translation>Có tệp hồ sơ quét</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../core/report/matching_section.py"/>
        <location filename="../ui/reconciliation/worklist_model.py"/>
        <source>Score</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/_settings.py"/>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Score of a sure match</source>
        <translation>Điểm của cặp khớp chắc chắn</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Search name, number, serial, address</source>
        <translation>Tìm tên, số thửa, số phát hành, địa chỉ</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/rules_page.py"/>
        <source>Search rules and parameters…</source>
        <translation>Tìm quy tắc và tham số…</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Second land use</source>
        <translation>Loại đất thứ hai</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <location filename="../ui/reconciliation/people_filter.py"/>
        <source>Second look</source>
        <translation>Xem lại lần hai</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Second look at</source>
        <translation>Xem lại lần hai</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Second looks</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/second_look.py"/>
        <source>Second looks: nothing is chosen yet</source>
        <translation>Xem lại: chưa có dòng nào được chọn</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/second_look.py"/>
        <source>Second looks: {done} of {chosen} done, {agree} agree (too few to say more)</source>
        <translation>Xem lại: đã xem {done}/{chosen}, {agree} trùng ý kiến (còn quá ít để kết luận)</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/second_look.py"/>
        <source>Second looks: {done} of {chosen} done, {agree} agree ({percent:.1f} %, probably {low:.1f} to {high:.1f} %)</source>
        <translation>Xem lại: đã xem {done}/{chosen}, {agree} trùng ý kiến ({percent:.1f} %, có lẽ từ {low:.1f} đến {high:.1f} %)</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Seconds</source>
        <translation>Giây</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Select</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <location filename="../ui/search/filter.py"/>
        <source>Select the parcel</source>
        <translation>Chọn thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Select the parcels of what is selected here in their layer</source>
        <translation>Chọn các thửa của những phát hiện này trong lớp thửa đất</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/missing_geometry.py"/>
        <source>Select the row in the attribute table and draw the parcel from its survey with Add Part; delete the row if the parcel was merged or struck off. Rows without any key are often left-overs of an export.</source>
        <translation>Chọn dòng trong bảng thuộc tính và vẽ thửa theo số liệu đo đạc bằng Add Part (Thêm phần); xóa dòng nếu thửa đã hợp hoặc đã hủy. Dòng không có số tờ, số thửa thường là phần thừa khi xuất dữ liệu.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>Serial</source>
        <translation>Số phát hành</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Serial and registry number have changed places</source>
        <translation>Số phát hành và số vào sổ bị đổi chỗ</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>Serial {value} stands on lines that cannot be of one certificate ({rows}): {what} differ. Compare with the papers; one serial was typed wrongly.</source>
        <translation>Số phát hành {value} đứng ở các dòng không thể cùng một Giấy chứng nhận ({rows}): {what} khác nhau. Hãy đối chiếu giấy; một số phát hành đã gõ sai.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>Serial {value} stands on {count} parcels whose land users have nothing in common ({rows}). Compare with the certificate: on some of them it is another serial.</source>
        <translation>Số phát hành {value} có trên {count} thửa mà người sử dụng đất không liên quan nhau ({rows}). Hãy đối chiếu Giấy chứng nhận: ở một số thửa là số phát hành khác.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_serial_periods.py"/>
        <source>SERIAL_PERIODS: “{entry}” is not understood. Write letters+digits: first day..last day, for example {example}, or “off”.</source>
        <translation>SERIAL_PERIODS: không hiểu “{entry}”. Hãy viết số chữ cái+số chữ số: ngày đầu..ngày cuối, ví dụ {example}, hoặc “off”.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Serials of the certificates</source>
        <translation>Số phát hành các GCN</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Serials that do not fit the date of issue</source>
        <translation>Số phát hành không hợp với ngày cấp</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Serials with other spaces or separators than printed (“{column}”)</source>
        <translation>Số phát hành có khoảng trắng hoặc dấu ngăn khác bản in (“{column}”)</translation>
    </message>
    <message>
        <location filename="../ui/crs_offer.py"/>
        <source>Set the layer to {crs}</source>
        <translation>Đặt hệ tọa độ của lớp là {crs}</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Settings…</source>
        <translation>Cài đặt…</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <source>several fit</source>
        <translation>nhiều thửa phù hợp</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Several identity numbers in one cell (“{column}”)</source>
        <translation>Nhiều số định danh trong một ô (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Several numbers in one cell (“{column}”)</source>
        <translation>Nhiều số trong một ô (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_drafts.py"/>
        <source>Several old sheets become one in the reference table</source>
        <translation>Nhiều tờ cũ thành một tờ trong bảng tham chiếu</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_id.py"/>
        <source>Several parcels carry the same 12-character identifier.</source>
        <translation>Nhiều thửa đất mang cùng một mã định danh 12 ký tự.</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>several parcels fit</source>
        <translation>nhiều thửa cùng phù hợp</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Several rows have the same commune, sheet and parcel number.</source>
        <translation>Nhiều dòng có cùng mã xã, số tờ và số thửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>Several serials in one cell (“{column}”)</source>
        <translation>Nhiều số phát hành trong một ô (“{column}”)</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/report/fields_section.py"/>
        <location filename="../core/report/findings_section.py"/>
        <location filename="../core/report/rules_section.py"/>
        <source>Severity</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>Severity of its findings</source>
        <translation>Mức độ của các phát hiện</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/rules_model.py"/>
        <source>Severity or value</source>
        <translation>Mức độ hoặc giá trị</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>SHA-256 of the file</source>
        <translation>Mã SHA-256 của tệp</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Shapes without an area</source>
        <translation>Hình không có diện tích</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <location filename="../core/report/matching_section.py"/>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/_settings.py"/>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Share by which the areas of certificate and map may differ and still agree.</source>
        <translation>Tỷ lệ mà diện tích trên Giấy chứng nhận và bản đồ được lệch nhau mà vẫn coi là khớp.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_desk.py"/>
        <source>Sheet</source>
        <translation>Tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Sheet and parcel number are the name of a parcel: certificates, lists and decisions find it by nothing else. With the same name twice, a certificate is matched to the wrong land.</source>
        <translation>Số tờ và số thửa là tên của thửa đất: giấy chứng nhận, danh sách và quyết định chỉ tìm thửa theo đó. Khi trùng tên, giấy chứng nhận bị gắn nhầm đất.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Sheet and parcel numbers, scales and areas must be numbers, nothing else.</source>
        <translation>Số tờ, số thửa, tỷ lệ và diện tích phải là số, không gì khác.</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>sheet number</source>
        <translation>số tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Sheet of the linked parcel</source>
        <translation>Số tờ của thửa liên kết</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Sheet of the workbook</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>Sheet of today's map</source>
        <translation>Tờ trên bản đồ hiện nay</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>Sheet on the certificates</source>
        <translation>Tờ trên Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/sample/opening.py"/>
        <source>Sheet table</source>
        <translation>Bảng tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>sheet {list_sheet} of the certificates has become sheet {sheet} for {share} % of the owners that were found</source>
        <translation>tờ {list_sheet} ghi trên các Giấy chứng nhận nay là tờ {sheet} đối với {share} % số chủ đã tìm thấy</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>Sheet {sheet}</source>
        <translation>Tờ bản đồ {sheet}</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>Sheet {sheet} ({commune})</source>
        <translation>Tờ bản đồ {sheet} ({commune})</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Sheet {sheet} looks like two sheets under one number ({count} parcel numbers repeat)</source>
        <translation>Tờ {sheet} có vẻ là hai tờ mang cùng một số ({count} số thửa bị trùng)</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Sheet {sheet} of old commune {label} is ambiguous without its scale</source>
        <translation>Tờ {sheet} của xã cũ {label} chưa xác định được nếu thiếu tỷ lệ</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Sheet {sheet} of old commune {label} is not in the reference table</source>
        <translation>Tờ {sheet} của xã cũ {label} không có trong bảng tham chiếu</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>sheet {sheet} of {commune}</source>
        <translation>tờ {sheet} của {commune}</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>sheet {sheet} of {commune} ({scale})</source>
        <translation>tờ {sheet} của {commune} ({scale})</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>Sheet {sheet} was moved after its identifiers were made: they lie {north:+.1f} m north and {east:+.1f} m east of their parcels</source>
        <translation>Tờ {sheet} bị dịch chuyển sau khi tạo mã định danh: mã nằm lệch {north:+.1f} m về phía bắc và {east:+.1f} m về phía đông so với thửa</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Sheet {sheet} {scale} of old commune {label} became several sheets</source>
        <translation>Tờ {sheet} {scale} của xã cũ {label} thành nhiều tờ</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>Sheet {sheet} {scale} of old commune {label} is listed with other scales only</source>
        <translation>Tờ {sheet} {scale} của xã cũ {label} chỉ có ở tỷ lệ khác</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>sheet {sheet}, parcel {number} of today's map, as on the list</source>
        <translation>đúng tờ {sheet}, thửa {number} của bản đồ địa chính hiện nay như danh sách ghi</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Sheet {sheet}: most recorded areas differ from the map</source>
        <translation>Tờ {sheet}: phần lớn diện tích ghi nhận khác bản đồ</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Sheet {sheet}: parcels whose certificate is not in the list</source>
        <translation>Tờ {sheet}: thửa có Giấy chứng nhận nhưng không có trong danh sách</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Sheet {sheet}: recorded areas are {factor} times the measured</source>
        <translation>Tờ {sheet}: diện tích ghi nhận gấp {factor} lần diện tích đo</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>Sheet {sheet}: {count} parcels numbered from {first}; bands of {band} m.</source>
        <translation>Tờ {sheet}: đã đánh số {count} thửa từ số {first}; dải cao {band} m.</translation>
    </message>
    <message>
        <location filename="../core/workbook/chosen.py"/>
        <source>Sheet “{sheet}” also looks like a list (layout {layout}), but not of the same columns; it was left out. Give it as SHEET to read it alone.</source>
        <translation>Trang tính “{sheet}” cũng giống một danh sách (mẫu {layout}) nhưng không cùng các cột nên bị bỏ qua. Muốn đọc riêng trang này, hãy ghi tên vào SHEET.</translation>
    </message>
    <message>
        <location filename="../core/workbook/layout.py"/>
        <source>Sheet “{sheet}” has item numbers but no labels, and its columns 8, 9 and 10 fit neither form PL03-01 (date of birth, sex, identity number) nor the VBDLIS import (identity number, date of birth, sex). Copy the rows of labels from the form into row {row} and above, and run again.</source>
        <translation>Trang tính “{sheet}” chỉ có số thứ tự cột mà không có tiêu đề, và các cột 8, 9, 10 không khớp mẫu PL03-01 (ngày sinh, giới tính, số định danh) lẫn mẫu nhập VBDLIS (số định danh, ngày sinh, giới tính). Hãy chép các dòng tiêu đề của mẫu vào dòng {row} trở lên rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../core/workbook/layout.py"/>
        <source>Sheet “{sheet}” has item numbers but no labels; its columns were taken in the order of {layout}. Compare a few lines with the list.</source>
        <translation>Trang tính “{sheet}” chỉ có số thứ tự cột mà không có tiêu đề; các cột được lấy theo thứ tự của {layout}. Hãy đối chiếu vài dòng với danh sách.</translation>
    </message>
    <message>
        <location filename="../core/workbook/layout.py"/>
        <source>Sheet “{sheet}”: the profile names the column “{column}” for “{label}”, but no column is called that. Correct certificate_roles.{role} in the profile: a label or a letter such as K.</source>
        <translation>Trang tính “{sheet}”: tệp cấu hình ghi cột “{column}” cho “{label}” nhưng không có cột nào tên như vậy. Hãy sửa certificate_roles.{role} trong tệp cấu hình: ghi tiêu đề cột hoặc chữ cái như K.</translation>
    </message>
    <message>
        <location filename="../core/workbook/layout.py"/>
        <source>Sheet “{sheet}”: these columns of the form are not there: {labels}.</source>
        <translation>Trang tính “{sheet}”: thiếu các cột sau của mẫu: {labels}.</translation>
    </message>
    <message>
        <location filename="../core/workbook/layout.py"/>
        <source>Sheet “{sheet}”: {columns} could all be “{label}”. Rename one of them, or name the right one in the profile under certificate_roles.{role}.</source>
        <translation>Trang tính “{sheet}”: {columns} đều có thể là “{label}”. Hãy đổi tên một cột, hoặc ghi cột đúng vào tệp cấu hình, mục certificate_roles.{role}.</translation>
    </message>
    <message>
        <location filename="../core/workbook/layout.py"/>
        <source>Sheet “{sheet}”: {columns} do not say which map they count on; they were taken as written on the certificate. If they are the numbers of today’s map, say so in the profile under certificate_roles.sheet and .parcel.</source>
        <translation>Trang tính “{sheet}”: {columns} không cho biết thuộc bản đồ nào nên được hiểu là số ghi trên Giấy chứng nhận. Nếu là số trên bản đồ địa chính hiện nay, hãy ghi vào tệp cấu hình, mục certificate_roles.sheet và .parcel.</translation>
    </message>
    <message>
        <location filename="../core/workbook/layout.py"/>
        <source>Sheet “{sheet}”: {column} is headed as “{label}”, but its cells look like “{other}”. They were left under their heading; correct the headings of the list if they are wrong.</source>
        <translation>Trang tính “{sheet}”: {column} có tiêu đề là “{label}” nhưng các ô lại giống “{other}”. Dữ liệu được giữ nguyên theo tiêu đề; hãy sửa tiêu đề của danh sách nếu sai.</translation>
    </message>
    <message>
        <location filename="../core/workbook/table_notes.py"/>
        <source>Sheet “{sheet}”: {count} blank rows between the lines: {rows}.</source>
        <translation>Trang tính “{sheet}”: {count} dòng trống giữa các dòng dữ liệu: {rows}.</translation>
    </message>
    <message>
        <location filename="../core/workbook/table_notes.py"/>
        <source>Sheet “{sheet}”: {count} lines name a person but no certificate, right below one that does: rows {rows}. Perhaps the cells of the certificate are merged, and a merged cell is stored in its first row only. Nothing was filled in: unmerge the cells and repeat the certificate on every line.</source>
        <translation>Trang tính “{sheet}”: {count} dòng có tên người nhưng không có Giấy chứng nhận, ngay dưới dòng có Giấy chứng nhận: dòng {rows}. Có thể các ô về Giấy chứng nhận bị gộp, mà ô gộp chỉ lưu giá trị ở dòng đầu. Không có giá trị nào được tự điền: hãy bỏ gộp ô và ghi lại Giấy chứng nhận ở từng dòng.</translation>
    </message>
    <message>
        <location filename="../core/workbook/table_notes.py"/>
        <source>Sheet “{sheet}”: {count} rows that repeat the headings: {rows}.</source>
        <translation>Trang tính “{sheet}”: {count} dòng lặp lại tiêu đề: {rows}.</translation>
    </message>
    <message>
        <location filename="../core/workbook/table_notes.py"/>
        <source>Sheet “{sheet}”: {count} rows with date or signature left out: {rows}.</source>
        <translation>Trang tính “{sheet}”: bỏ qua {count} dòng ngày tháng hoặc ký tên: {rows}.</translation>
    </message>
    <message>
        <location filename="../core/workbook/table_notes.py"/>
        <source>Sheet “{sheet}”: {count} rows with nothing but a heading left out: {rows}.</source>
        <translation>Trang tính “{sheet}”: bỏ qua {count} dòng chỉ có tiêu đề mục: {rows}.</translation>
    </message>
    <message>
        <location filename="../core/workbook/table_notes.py"/>
        <source>Sheet “{sheet}”: {count} rows with nothing but a running number left out: {rows}.</source>
        <translation>Trang tính “{sheet}”: bỏ qua {count} dòng chỉ có số thứ tự: {rows}.</translation>
    </message>
    <message>
        <location filename="../core/workbook/table_notes.py"/>
        <source>Sheet “{sheet}”: {count} rows with totals left out: {rows}.</source>
        <translation>Trang tính “{sheet}”: bỏ qua {count} dòng tổng cộng: {rows}.</translation>
    </message>
    <message>
        <location filename="../core/workbook/layout.py"/>
        <source>Sheet “{sheet}”: “{label}” was taken from {column}; {others} could also be meant.</source>
        <translation>Trang tính “{sheet}”: “{label}” được lấy từ {column}; cũng có thể là {others}.</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>sheet,commune,scale,merger,old,new,table,cadastre</source>
        <translation>tờ bản đồ,xã,tỷ lệ,sáp nhập,cũ,mới,bảng,địa chính</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>Sheet/parcel on certificate</source>
        <translation>Tờ/thửa trên GCN</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>Sheet/parcel today</source>
        <translation>Tờ/thửa hiện nay</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>SHEETS has rows of several communes for sheet {sheet}</source>
        <translation>SHEETS có các dòng của nhiều xã cho tờ {sheet}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/notes.py"/>
        <source>Sheets {sheets}: the numbers of “today's map” in the list do not fit the map (the owners are others'). They were treated as numbers of an older map.</source>
        <translation>Tờ {sheets}: số tờ, số thửa “trên bản đồ địa chính” trong danh sách không khớp với bản đồ (chủ sử dụng là người khác). Các số này được coi là của bản đồ cũ.</translation>
    </message>
    <message>
        <location filename="../core/identity/sheets_table.py"/>
        <source>SHEETS, row {row}: the sheet number is missing. Fill it in.</source>
        <translation>SHEETS, dòng {row}: thiếu số tờ bản đồ. Hãy điền vào.</translation>
    </message>
    <message>
        <location filename="../core/identity/sheets_table.py"/>
        <source>SHEETS, row {row}: there was no old commune “{value}”. Write its five-digit code from before July 2025.</source>
        <translation>SHEETS, dòng {row}: không có xã cũ “{value}”. Hãy ghi mã năm chữ số trước tháng 7/2025.</translation>
    </message>
    <message>
        <location filename="../core/identity/sheets_table.py"/>
        <source>SHEETS, row {row}: “{value}” is not a scale. Write the denominator, e.g. 1000, or 1/1000.</source>
        <translation>SHEETS, dòng {row}: “{value}” không phải là tỷ lệ. Hãy ghi mẫu số, ví dụ 1000, hoặc 1/1000.</translation>
    </message>
    <message>
        <location filename="../core/identity/sheets_table.py"/>
        <source>SHEETS, row {row}: “{value}” is the name of {count} old communes ({codes}). Write the five-digit code.</source>
        <translation>SHEETS, dòng {row}: “{value}” là tên của {count} xã cũ ({codes}). Hãy ghi mã năm chữ số.</translation>
    </message>
    <message>
        <location filename="../core/identity/sheets_table.py"/>
        <source>SHEETS: the table has no column “sheet”. Its columns are {columns}. It needs sheet and old_commune, and may have scale, map_series and year.</source>
        <translation>SHEETS: bảng không có trường “sheet”. Các trường hiện có: {columns}. Cần có sheet và old_commune, có thể thêm scale, map_series và year.</translation>
    </message>
    <message>
        <location filename="../core/identity/sheets_table.py"/>
        <source>SHEETS: the table says neither old_commune nor scale of any sheet, so it confirms nothing. Fill in the columns, or draft them with the algorithm “Propose sheet table”.</source>
        <translation>SHEETS: bảng không ghi old_commune cũng như scale của tờ nào nên không xác nhận được gì. Hãy điền các trường, hoặc lập dự thảo bằng thuật toán “Đề xuất bảng tờ bản đồ”.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/filter_popup.py"/>
        <source>Show all again</source>
        <translation>Hiện lại tất cả</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Show person numbers in full</source>
        <translation>Hiện đầy đủ số giấy tờ nhân thân</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Show the finding with its parcels on the map, and let it flash</source>
        <translation>Hiện phát hiện cùng các thửa trên bản đồ và cho nhấp nháy</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>Show the findings</source>
        <translation>Mở các phát hiện</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Show the proposed parcels on the map; the chosen one flashes</source>
        <translation>Hiện các thửa đất được đề xuất trên bản đồ; thửa đang chọn nhấp nháy</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Shown {count}: {parts}</source>
        <translation>Đang hiện {count}: {parts}</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>shown: {count}</source>
        <translation>đang hiện: {count}</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Shown: {decided} of {count} (%p %)</source>
        <translation>Đang hiện: {decided}/{count} (%p %)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Signs between the digits of identity numbers (“{column}”)</source>
        <translation>Dấu giữa các chữ số của số định danh (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Signs between thousands (“{column}”)</source>
        <translation>Dấu ngăn hàng nghìn (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Similarity of names</source>
        <translation>Độ giống nhau của tên</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/windows.py"/>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <location filename="../processing/rule.py"/>
        <source>Single rules</source>
        <translation>Từng quy tắc</translation>
    </message>
    <message>
        <location filename="../core/report/sketch.py"/>
        <source>Sketch map of the findings</source>
        <translation>Sơ đồ vị trí các phát hiện</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Sliver parcel</source>
        <translation>Thửa vụn</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Slivers come from overlays, from borders digitised twice and from cutting parcels in the wrong place. They take up parcel numbers and area, and the parcel beside them lacks the strip.</source>
        <translation>Thửa vụn sinh ra khi chồng ghép bản đồ, số hóa ranh giới hai lần hoặc tách thửa sai chỗ. Chúng chiếm số thửa và diện tích, còn thửa bên cạnh thiếu mất dải đất đó.</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <location filename="../core/rules/topology/gap.py"/>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>Smallest area</source>
        <translation>Diện tích nhỏ nhất</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Smallest difference</source>
        <translation>Chênh lệch nhỏ nhất</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>Smallest share</source>
        <translation>Tỷ lệ nhỏ nhất</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>So many accepted lines are drawn for a colleague to look at as well. 0 = no second look.</source>
        <translation>Từng ấy dòng đã chấp nhận được rút ngẫu nhiên để đồng nghiệp xem lại. 0 = không xem lại.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>Some decisions are not in the journal yet and would be missing. Save them first (the yellow bar).</source>
        <translation>Một số quyết định chưa có trong nhật ký nên sẽ bị thiếu. Hãy lưu chúng trước (thanh màu vàng).</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/merge_desk.py"/>
        <source>Some decisions are not in the journal yet. Save them first (the yellow bar), then merge.</source>
        <translation>Một số quyết định chưa có trong nhật ký. Hãy lưu chúng trước (thanh màu vàng) rồi mới gộp.</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>Something is missing in this QGIS. This sets it right:</source>
        <translation>QGIS này còn thiếu. Cách khắc phục:</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Source</source>
        <translation>Nguồn dữ liệu</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>SOURCE_CRS is {crs} for layer “{layer}”</source>
        <translation>SOURCE_CRS của lớp “{layer}” là {crs}</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Spaces in numbers (“{column}”)</source>
        <translation>Khoảng trắng trong số (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>Speak for it</source>
        <translation>Số cặp ủng hộ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>speaks a little against it</source>
        <translation>hơi trái ngược</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>speaks a little for it</source>
        <translation>căn cứ yếu</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>speaks against it</source>
        <translation>trái ngược</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>speaks for it</source>
        <translation>có căn cứ</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>speaks strongly against it</source>
        <translation>trái ngược mạnh</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>speaks strongly for it</source>
        <translation>căn cứ mạnh</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>speaks very strongly against it</source>
        <translation>trái ngược rất mạnh</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/side_by_side.py"/>
        <source>speaks very strongly for it</source>
        <translation>căn cứ rất mạnh</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>Spikes</source>
        <translation>Gai nhọn</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Stack of copies of parcel {parcel}</source>
        <translation>Nhiều bản sao chồng lên nhau của thửa {parcel}</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Standardise records</source>
        <translation>Chuẩn hóa hồ sơ</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Standardise records in the layer…</source>
        <translation>Chuẩn hóa hồ sơ ngay trong lớp…</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>standardise,clean,repair,encoding,TCVN3,VNI,Unicode,date,number,serial,undo,certificate,parcel</source>
        <translation>chuẩn hóa,làm sạch,sửa,bảng mã,TCVN3,VNI,Unicode,ngày tháng,số,số phát hành,hoàn tác,Giấy chứng nhận,thửa đất</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Standardised copy</source>
        <translation>Bản sao đã chuẩn hóa</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/report/matching_section.py"/>
        <location filename="../ui/findings/words.py"/>
        <location filename="../ui/reconciliation/worklist_model.py"/>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>Still not there. If you have run the command, close QGIS and start it again, then look once more.</source>
        <translation>Vẫn chưa có. Nếu bạn đã chạy lệnh, hãy đóng QGIS, mở lại rồi kiểm tra lần nữa.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Stop picking on the map</source>
        <translation>Thôi chọn trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Such a certificate was issued but not collected, or it is in the list under another number. Either way the parcel cannot be joined with its record.</source>
        <translation>Giấy chứng nhận đó đã cấp nhưng chưa thu thập, hoặc có trong danh sách dưới số khác. Dù thế nào cũng chưa ghép được thửa với hồ sơ.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/missing_geometry.py"/>
        <source>Such a parcel is in every list and on no map. It is counted, gets a certificate, and leaves a hole or an overlap with whatever was drawn in its place; no other check of shapes sees it.</source>
        <translation>Thửa như vậy có trong mọi danh sách mà không có trên bản đồ. Nó được đếm, được cấp giấy chứng nhận, và để lại khoảng trống hoặc bị hình khác vẽ chiếm chỗ; không phép kiểm tra hình nào khác thấy được nó.</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../ui/findings/words.py"/>
        <source>Suggestion</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Sums instead of numbers (“{column}”)</source>
        <translation>Phép cộng thay cho số (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <source>sure</source>
        <translation>chắc chắn</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>Switch it on</source>
        <translation>Bật lên</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>Switch off the plugin that uses the old library, or update that library to shapely 2.0 or newer, and restart QGIS.</source>
        <translation>Hãy tắt phần mở rộng đang dùng thư viện cũ, hoặc nâng thư viện đó lên shapely 2.0 trở lên, rồi khởi động lại QGIS.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>switch on topological editing and add the vertex to the neighbour's border, with snapping to the existing vertex. "Densify by nearest" or "Snap geometries to layer" does it for a whole sheet.</source>
        <translation>bật chỉnh sửa topology rồi thêm đỉnh vào ranh giới thửa liền kề, bắt điểm vào đỉnh đã có. Công cụ "Densify by nearest" hoặc "Snap geometries to layer" làm việc này cho cả tờ bản đồ.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>Syntax</source>
        <translation>Cú pháp</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Table of certificates, for the rules that compare map and records.</source>
        <translation>Bảng giấy chứng nhận, cho các quy tắc đối chiếu bản đồ với hồ sơ.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>Table of changes</source>
        <translation>Bảng thay đổi</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Table of changes and proposals</source>
        <translation>Bảng thay đổi và đề xuất</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>Table of conflicts</source>
        <translation>Bảng mâu thuẫn</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Table of sheets</source>
        <translation>Bảng tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Take back these changes (CHANGES of an earlier run)</source>
        <translation>Hoàn tác các thay đổi này (bảng CHANGES của lần chạy trước)</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Take back what was marked last</source>
        <translation>Hoàn tác lần đánh dấu gần nhất</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Take back your last decision that still stands, also one of another day</source>
        <translation>Hoàn tác quyết định gần nhất còn hiệu lực của bạn, kể cả của ngày khác</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Take the date from the certificate or the identity card. What is meant is proposed where it can be told.</source>
        <translation>Lấy ngày trên Giấy chứng nhận hoặc căn cước. Khi đoán được ý thì có đề xuất.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Take the decisions of colleagues into this journal; their files stay as they are</source>
        <translation>Đưa quyết định của đồng nghiệp vào nhật ký này; tệp của họ giữ nguyên</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>Take the value from the certificate, the cadastral book or the land user. What nobody knows stays empty, with an accepted exception that says why.</source>
        <translation>Lấy giá trị từ Giấy chứng nhận, sổ địa chính hoặc người sử dụng đất. Điều chưa ai biết thì để trống, kèm ngoại lệ được chấp nhận nêu rõ lý do.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>taken back</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>Taken back: {count} findings are marked as before.</source>
        <translation>Đã hoàn tác: {count} phát hiện trở lại như trước.</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>Taking back the changes</source>
        <translation>Đang hoàn tác các thay đổi</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Tax codes instead of identity numbers (“{column}”)</source>
        <translation>Mã số thuế thay cho số định danh (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Tax codes instead of the organisation's identity number</source>
        <translation>Mã số thuế thay cho số định danh của tổ chức</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Tax codes with a wrong check digit (“{column}”)</source>
        <translation>Mã số thuế có chữ số kiểm tra sai (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Taxes, planning and the land inventory count by these codes. A code that no list has is not counted anywhere, and the import into the land database refuses it.</source>
        <translation>Thuế, quy hoạch và kiểm kê đất đai tính theo các mã này. Mã không có trong danh mục sẽ không được thống kê ở đâu, và cơ sở dữ liệu đất đai từ chối khi nhập.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Term of ownership</source>
        <translation>Thời hạn sở hữu</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Term of the land use</source>
        <translation>Thời hạn sử dụng đất</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Term of the second land use</source>
        <translation>Thời hạn sử dụng của loại đất thứ hai</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Term of the third land use</source>
        <translation>Thời hạn sử dụng của loại đất thứ ba</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_date_columns.py"/>
        <source>Text and true dates in one column (“{column}”)</source>
        <translation>Ngày dạng văn bản lẫn ngày thật trong một cột (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Text instead of a date (“{column}”)</source>
        <translation>Văn bản thay cho ngày (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Text instead of a number (“{column}”)</source>
        <translation>Văn bản thay cho số (“{column}”)</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>Text that was stored in an old Vietnamese encoding (TCVN3/ABC, VNI, VIQR, UTF-8 read as Windows-1252) in Unicode. The encoding is found from the text itself; what is sound already, or could only be guessed, stays as it is.</source>
        <translation>Chuyển chữ lưu bằng bảng mã tiếng Việt cũ (TCVN3/ABC, VNI, VIQR, UTF-8 bị đọc thành Windows-1252) sang Unicode. Bảng mã được nhận ra từ chính nội dung; chữ vốn đã đúng hoặc chỉ có thể đoán thì giữ nguyên.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>Texts must be stored in Unicode, not in TCVN3 (ABC), VNI or VIQR.</source>
        <translation>Văn bản phải lưu ở Unicode, không phải TCVN3 (ABC), VNI hay VIQR.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>Texts that are no identifiers</source>
        <translation>Nội dung không phải mã định danh</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>The 12-character identifier that the parcel would get: the GeoHash of its characteristic point (Circular 19/2026), computed as “Assign parcel identifiers” does. It is provisional: identifiers are issued by the land software, and one row cannot tell whether another parcel would get the same. NULL where none can be given. For a whole layer use the algorithm, which is much faster and looks at all parcels.</source>
        <translation>Mã định danh 12 ký tự mà thửa đất sẽ nhận: GeoHash của điểm đặc trưng (Thông tư 19/2026), tính đúng như “Gán mã định danh thửa đất”. Đây là mã tạm: mã do phần mềm đất đai cấp, và chỉ một dòng thì không biết được có thửa khác trùng mã hay không. Trả về NULL khi không cấp được mã. Với cả lớp hãy dùng thuật toán: nhanh hơn nhiều và xét mọi thửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/invalid_geometry.py"/>
        <source>The area of a broken shape is not defined; programs compute different numbers, or none. Overlaps with it are missed, imports into a land database refuse it, and many tools of QGIS skip it or stop.</source>
        <translation>Diện tích của hình bị lỗi là không xác định; mỗi phần mềm tính ra một số khác nhau hoặc không tính được. Chồng lấn với nó bị bỏ sót, nhập vào cơ sở dữ liệu đất đai bị từ chối, nhiều công cụ của QGIS bỏ qua nó hoặc dừng lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>The areas of a parcel's land uses may differ by this much in all from the parcel's area.</source>
        <translation>Tổng diện tích các loại đất của thửa được phép lệch chừng này so với diện tích thửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>The border of parcel {key} comes back to a point where it has been. If it closes round another parcel there, cut that out as a hole (Add Ring); otherwise move one of the two vertices apart.</source>
        <translation>Ranh giới thửa {key} quay lại đúng một điểm đã đi qua. Nếu tại đó ranh giới khép quanh thửa khác, hãy khoét thửa đó thành lỗ (Add Ring - Thêm vòng); nếu không, hãy dời một trong hai đỉnh ra.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>The border of parcel {key} crosses itself. Usually two vertices are in the wrong order: zoom to the place and put them right with the Vertex Tool.</source>
        <translation>Ranh giới thửa {key} tự cắt. Thường là do hai đỉnh sai thứ tự: hãy phóng đến vị trí lỗi và sửa lại bằng công cụ đỉnh (Vertex Tool).</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>The border of parcel {key} goes out to a point and back on the same line (a spike). Delete the vertex at its tip with the Vertex Tool.</source>
        <translation>Ranh giới thửa {key} đi ra một điểm rồi quay lại theo đúng đường cũ (gai nhọn). Hãy xóa đỉnh ở đầu gai bằng công cụ đỉnh (Vertex Tool).</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>The border of parcel {key} runs along the same line twice. If the parcel surrounds another one, cut that out as a hole (Add Ring); otherwise delete the doubled vertices.</source>
        <translation>Ranh giới thửa {key} đi hai lần trên cùng một đoạn. Nếu thửa bao quanh thửa khác, hãy khoét thửa đó thành lỗ (Add Ring - Thêm vòng); nếu không, hãy xóa các đỉnh lặp.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>The border of parcel {lacking} has no vertex where parcel {owner} has one. Add it with snapping.</source>
        <translation>Ranh giới thửa {lacking} thiếu đỉnh ở chỗ thửa {owner} có đỉnh. Hãy thêm đỉnh bằng bắt điểm.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>The centre of the bounding box was used, which may lie outside the parcel</source>
        <translation>Đã dùng tâm của khung bao, điểm này có thể nằm ngoài thửa</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>The centroid was used, which lies outside parcels with a bend</source>
        <translation>Đã dùng trọng tâm, điểm này nằm ngoài những thửa bị gấp khúc</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>The certificate belongs to the chosen parcel, or to all that are ticked</source>
        <translation>Giấy chứng nhận thuộc thửa đất đang chọn, hoặc thuộc mọi thửa đã đánh dấu</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>The certificate does not belong to the chosen parcel</source>
        <translation>Giấy chứng nhận không thuộc thửa đất đang chọn</translation>
    </message>
    <message>
        <location filename="../core/rules/shared_matching.py"/>
        <source>the certificate list has no lines</source>
        <translation>danh sách Giấy chứng nhận không có dòng nào</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/notes.py"/>
        <source>The certificate list has no rows, so every parcel stays without certificate.</source>
        <translation>Danh sách Giấy chứng nhận không có dòng nào nên mọi thửa đất đều chưa gắn được với Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the certificate says sheet {list_sheet}, parcel {list_number}, as this parcel has today; it may be of another map series</source>
        <translation>Giấy chứng nhận ghi tờ {list_sheet}, thửa {list_number}, trùng với số của thửa này hiện nay; nhưng có thể thuộc loại bản đồ khác</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the certificate says sheet {list_sheet}, parcel {list_number}: perhaps a typing error for sheet {sheet}, parcel {number}</source>
        <translation>Giấy chứng nhận ghi tờ {list_sheet}, thửa {list_number}: có thể gõ nhầm từ tờ {sheet}, thửa {number}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the certificate says sheet {list_sheet}, parcel {list_number}; this is sheet {sheet}, parcel {number}</source>
        <translation>Giấy chứng nhận ghi tờ {list_sheet}, thửa {list_number}; đây là tờ {sheet}, thửa {number}</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>The check has found it all the same; look at it again.</source>
        <translation>Lần kiểm tra sau đó vẫn phát hiện lỗi này; hãy xem lại.</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <source>The check has found nothing.</source>
        <translation>Kiểm tra xong, không phát hiện lỗi nào.</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/rules_page.py"/>
        <source>The chosen rule or parameter as built in</source>
        <translation>Đưa quy tắc hoặc tham số đang chọn về mặc định</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>the column gives several scales: {scales}</source>
        <translation>trường ghi nhiều tỷ lệ: {scales}</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>the column holds new communes ({label}); it was not used</source>
        <translation>trường ghi xã mới ({label}); không dùng trường này</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>the column says {label}</source>
        <translation>trường ghi {label}</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>the column says {label} on every parcel of the layer, which cannot be; it was not used</source>
        <translation>trường ghi {label} cho mọi thửa của lớp, điều này không thể đúng; không dùng trường này</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>The column was not added; nothing was written.</source>
        <translation>Không thêm trường; chưa ghi gì cả.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>The column “{column}” is empty on all {count} rows. Fill it in, or leave it out of the layer when you pass it on.</source>
        <translation>Trường “{column}” để trống ở cả {count} dòng. Hãy bổ sung, hoặc bỏ trường này khi bàn giao dữ liệu.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>The column “{column}” is “{value}” on all {count} rows: most likely nobody ever filled it. Do not trust it before it is filled in.</source>
        <translation>Trường “{column}” là “{value}” ở cả {count} dòng: rất có thể chưa ai nhập. Đừng tin trường này khi chưa được nhập.</translation>
    </message>
    <message>
        <location filename="../core/fields.py"/>
        <source>The columns {columns} could all be the role “{label}” and their names differ only in case, accents, “_” or spaces. Say which one is meant with {parameter} or in the profile.</source>
        <translation>Các trường {columns} đều có thể là “{label}”, tên chỉ khác nhau ở chữ hoa/thường, dấu, “_” hoặc khoảng trắng. Hãy chỉ rõ trường cần dùng bằng {parameter} hoặc trong hồ sơ cấu hình.</translation>
    </message>
    <message>
        <location filename="../core/certificate_columns.py"/>
        <source>The columns {columns} could all be the role “{label}”. Say which one is meant with {parameter} or in the profile.</source>
        <translation>Các cột {columns} đều có thể là “{label}”. Hãy chỉ rõ cột nào bằng {parameter} hoặc trong hồ sơ cấu hình.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>The commune code is the first part of the parcel's key and of its land code. Without it 7/12 of one commune cannot be told from 7/12 of another once the data of a district are put together.</source>
        <translation>Mã xã là phần đầu của khóa thửa đất và của mã thửa đất. Thiếu mã xã thì không phân biệt được thửa 7/12 của xã này với thửa 7/12 của xã khác khi ghép dữ liệu nhiều xã.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>The commune codes ({labels}) are those of new communes, as {count} parcels show; which old commune a parcel was in is not known. If the sheets still have their old numbers, draft a sheet table with “Propose sheet table”, confirm it and give it as SHEETS.</source>
        <translation>Mã xã ({labels}) là mã của xã mới, như {count} thửa cho thấy; không biết thửa thuộc xã cũ nào. Nếu tờ bản đồ vẫn mang số cũ, hãy lập dự thảo bằng “Đề xuất bảng tờ bản đồ”, xác nhận rồi đưa vào SHEETS.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>The commune codes ({labels}) can be old or new ones, and neither addresses nor position tell. They were read as old ones, except where the reference table shows that it would matter. Settle it with a sheet table (SHEETS).</source>
        <translation>Mã xã ({labels}) có thể là mã cũ hoặc mã mới, địa chỉ và vị trí đều không phân biệt được. Mã được hiểu là mã cũ, trừ nơi bảng tham chiếu cho thấy kết quả sẽ khác. Hãy làm rõ bằng bảng tờ bản đồ (SHEETS).</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>The commune codes are new ones</source>
        <translation>Mã xã là mã mới</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>The commune column must hold a code of five digits.</source>
        <translation>Trường mã xã phải chứa mã gồm năm chữ số.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>The commune is {label} on every parcel, but that cannot be: {reasons}. Nothing was carried over by it. Draft a sheet table with “Propose sheet table”, confirm it and give it as SHEETS.</source>
        <translation>Mọi thửa đều ghi xã {label}, nhưng không thể như vậy: {reasons}. Không chuyển đổi gì theo trường này. Hãy lập dự thảo bằng “Đề xuất bảng tờ bản đồ”, xác nhận rồi đưa vào SHEETS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>The CRS of layer “{layer}” cannot be read (“{value}”). Set the layer's CRS, or give SOURCE_CRS, for example EPSG:5897.</source>
        <translation>Không đọc được hệ tọa độ của lớp “{layer}” (“{value}”). Hãy đặt lại hệ tọa độ của lớp, hoặc nhập SOURCE_CRS, ví dụ EPSG:5897.</translation>
    </message>
    <message>
        <location filename="../core/identity/wgs84.py"/>
        <source>The CRS “{crs}” is not known, so no identifiers can be computed. Give the layer its VN-2000 zone.</source>
        <translation>Không nhận ra hệ tọa độ “{crs}” nên không tính được mã định danh. Hãy gán cho lớp múi chiếu VN-2000 của nó.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>The date of issue tells under which law and on which paper a certificate was issued, and the birth date tells two people of one name apart. A date that is read in the wrong order names another day without anybody noticing.</source>
        <translation>Ngày cấp cho biết Giấy chứng nhận được cấp theo luật nào và trên phôi nào, ngày sinh phân biệt hai người trùng tên. Ngày đọc sai thứ tự thành ngày khác mà không ai nhận ra.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>the dates of issue</source>
        <translation>ngày cấp</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>The datum shift was forgotten: VN-2000 coordinates were taken for WGS 84 (places about 106 m too far north and 196 m too far west)</source>
        <translation>Quên chuyển hệ quy chiếu: tọa độ VN-2000 bị coi là WGS 84 (vị trí lệch khoảng 106 m về phía bắc và 196 m về phía tây)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>The decimal point slipped in the recorded area</source>
        <translation>Sai dấu thập phân ở diện tích ghi nhận</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The disk is full, so nothing was added to the journal “{path}”. Free some space and do the last step again; all earlier entries are safe.</source>
        <translation>Ổ đĩa đã đầy nên chưa thêm gì vào nhật ký “{path}”. Hãy giải phóng dung lượng rồi làm lại bước vừa rồi; các mục trước đó vẫn an toàn.</translation>
    </message>
    <message>
        <location filename="../adapters/in_place.py"/>
        <source>The edit mode of “{layer}” cannot be switched on. Close other programs that hold it, and try again.</source>
        <translation>Không bật được chế độ chỉnh sửa của “{layer}”. Hãy đóng chương trình khác đang giữ lớp rồi thử lại.</translation>
    </message>
    <message>
        <location filename="../core/workbook/delimited.py"/>
        <source>The encoding of “{file}” is not certain; it was read as {encoding}. If letters look wrong, save the file as CSV UTF-8 in the spreadsheet program and run again.</source>
        <translation>Không chắc chắn về bảng mã của “{file}”; tệp được đọc theo {encoding}. Nếu chữ bị sai, hãy lưu tệp thành CSV UTF-8 trong phần mềm bảng tính rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/entries.py"/>
        <source>The entry “{action}” does not say which certificate it is about.</source>
        <translation>Mục “{action}” không cho biết nói về Giấy chứng nhận nào.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/entries.py"/>
        <source>The entry “{action}” on certificate {certificate} does not say which parcels it is about.</source>
        <translation>Mục “{action}” của Giấy chứng nhận {certificate} không cho biết nói về thửa đất nào.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>The exception for finding {finding} needs a reason.</source>
        <translation>Ngoại lệ cho phát hiện {finding} phải có lý do.</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <source>The exception holds while the parcels and values stay as they are; when they change, the finding is open again.</source>
        <translation>Ngoại lệ có hiệu lực khi thửa đất và giá trị giữ nguyên; khi chúng thay đổi, phát hiện được mở lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>The feature of parcel {key} is no polygon with straight edges (a line, a point, a curve or a collection). Convert curves with Convert Curved Geometries to Straight Segments; move lines and points to a layer of their own and draw the parcel.</source>
        <translation>Đối tượng của thửa {key} không phải vùng có cạnh thẳng (là đường, điểm, đường cong hoặc tập hợp hình). Hãy chuyển đường cong thành đoạn thẳng (Convert curved geometries), đưa đường và điểm sang lớp riêng rồi vẽ lại thửa.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>The files in which people have saved their decisions.</source>
        <translation>Các tệp mà mọi người đã lưu quyết định.</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>The finding after this one</source>
        <translation>Phát hiện sau</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>The finding before this one</source>
        <translation>Phát hiện trước</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <source>The findings appear as a layer of their own, sorted by rule and severity; your layer is not changed. Its table says for every finding what is wrong, where, and what to do.</source>
        <translation>Các phát hiện hiện thành một lớp riêng, phân theo quy tắc và mức độ; lớp của bạn không bị thay đổi. Bảng thuộc tính của lớp này cho biết từng chỗ sai gì, ở đâu và cần làm gì.</translation>
    </message>
    <message>
        <location filename="../processing/outputs.py"/>
        <source>The findings are written, but their style could not be put into “{path}”: {reason}.</source>
        <translation>Kết quả đã ghi xong, nhưng không lưu được kiểu hiển thị vào “{path}”: {reason}.</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>The findings cannot be read ({problem}). Check again.</source>
        <translation>Không đọc được các phát hiện ({problem}). Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>The findings to work through: results of a check that are open</source>
        <translation>Các phát hiện cần xử lý: kết quả kiểm tra đang mở</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/parcel_id.py"/>
        <source>The identifier is the GeoHash of a point of the parcel (Circular 19/2026): whoever decodes it lands on the parcel. One that lies elsewhere sends certificates, taxes and land transactions to somebody else's land.</source>
        <translation>Mã định danh là GeoHash của một điểm thuộc thửa đất (Thông tư 19/2026): giải mã là ra vị trí thửa. Mã nằm ở nơi khác sẽ dẫn giấy chứng nhận, nghĩa vụ thuế và giao dịch sang đất của người khác.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>The identifier {identifier} of parcel {key} lies in no parcel, {away:.1f} m from its own. Compare it with the land database; if it is the one issued, report it to the land registration office.</source>
        <translation>Mã định danh {identifier} của thửa {key} không nằm trong thửa nào, cách thửa của nó {away:.1f} m. Hãy so với cơ sở dữ liệu đất đai; nếu đúng là mã đã cấp, hãy báo Văn phòng đăng ký đất đai.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>The identifier {identifier} of parcel {key} lies in parcel {other}, {away:.1f} m away. Find out which of the two it was issued to; never overwrite it on your own.</source>
        <translation>Mã định danh {identifier} của thửa {key} nằm trong thửa {other}, cách {away:.1f} m. Hãy làm rõ mã đã được cấp cho thửa nào; không tự ý ghi đè.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>The identifier {identifier} of parcel {key} names a place outside Vietnam ({lat:.2f}°, {lon:.2f}°). Compare it with the land database; if it is the one issued, report it to the land registration office.</source>
        <translation>Mã định danh {identifier} của thửa {key} chỉ một nơi ngoài lãnh thổ Việt Nam ({lat:.2f}°, {lon:.2f}°). Hãy so với cơ sở dữ liệu đất đai; nếu đúng là mã đã cấp, hãy báo Văn phòng đăng ký đất đai.</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>The identifier {identifier} of parcel {other} has ended: its land now belongs to parcel {key}. The register has retired it.</source>
        <translation>Mã định danh {identifier} của thửa {other} đã chấm dứt: đất của thửa nay thuộc thửa {key}. Sổ đăng ký đã hủy mã này.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>The identifier {identifier} stands on {count} parcels: {keys}. It lies in none of them; find out whose it is.</source>
        <translation>Mã định danh {identifier} có ở {count} thửa: {keys}. Mã không nằm trong thửa nào trong số đó; hãy làm rõ mã là của thửa nào.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>The identifier {identifier} stands on {count} parcels: {keys}. It lies in parcel {owner}; find out what was issued to the others.</source>
        <translation>Mã định danh {identifier} có ở {count} thửa: {keys}. Mã nằm trong thửa {owner}; hãy làm rõ các thửa còn lại được cấp mã nào.</translation>
    </message>
    <message>
        <location filename="../adapters/edit_session.py"/>
        <source>The identifiers of “{layer}” are saved, but the register did not take them: {reason} Then run “Assign parcel identifiers” with the register again; it enters what the layer carries.</source>
        <translation>Mã định danh của “{layer}” đã được lưu nhưng sổ đăng ký chưa ghi nhận: {reason} Sau đó hãy chạy lại “Gán mã định danh thửa đất” với sổ đăng ký này; những mã lớp đang mang sẽ được ghi vào sổ.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>the interiors of two parcels share more than the smallest area, wider than the tolerance; also when one parcel lies wholly inside another that has no hole there.</source>
        <translation>phần bên trong của hai thửa có diện tích chung lớn hơn diện tích nhỏ nhất và rộng hơn dung sai; kể cả khi một thửa nằm trọn trong thửa khác mà thửa đó không khoét lỗ.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/journal_desk.py"/>
        <source>The journal of this project is not at its place: “{path}”. Connect the drive and open the project again, or open the journal where it is now; until then its decisions are not shown.</source>
        <translation>Không thấy nhật ký quyết định của dự án này ở “{path}”. Hãy kết nối lại ổ đĩa rồi mở lại dự án, hoặc mở nhật ký ở vị trí hiện nay; cho đến lúc đó các quyết định trong nhật ký không hiển thị.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” belongs to another project ({found} instead of {wanted}). Choose the journal of this project.</source>
        <translation>Nhật ký “{path}” thuộc dự án khác ({found}, không phải {wanted}). Hãy chọn nhật ký của dự án này.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” cannot be written, because the file or its folder is read-only. Copy it to a folder in which you may write.</source>
        <translation>Không ghi được nhật ký “{path}” vì tệp hoặc thư mục chỉ cho phép đọc. Hãy sao chép sang thư mục có quyền ghi.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” cannot be written: {reason}. Check the folder and its permissions.</source>
        <translation>Không ghi được nhật ký “{path}”: {reason}. Hãy kiểm tra thư mục và quyền truy cập.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” does not exist. Correct the path, or make a new one.</source>
        <translation>Không có tệp nhật ký “{path}”. Hãy sửa đường dẫn hoặc tạo nhật ký mới.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” has no entry {entry} that could be undone. Merge the journals first.</source>
        <translation>Nhật ký “{path}” không có mục {entry} để hoàn tác. Hãy gộp các nhật ký trước.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” is damaged ({reason}). Take it from a backup; entries that colleagues have in copies come back by merging.</source>
        <translation>Tệp nhật ký “{path}” bị hỏng ({reason}). Hãy lấy từ bản sao lưu; các mục mà đồng nghiệp còn giữ trong bản sao sẽ được khôi phục khi gộp nhật ký.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” is empty (0 bytes): a copy was broken off. Copy it again, or take it from a backup.</source>
        <translation>Tệp nhật ký “{path}” rỗng (0 byte): việc sao chép đã bị ngắt giữa chừng. Hãy sao chép lại hoặc lấy từ bản sao lưu.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” is in use by another program. Close it there and try again; if it is open in QGIS as a layer, remove that layer. On a network drive give every person a journal of their own and merge them.</source>
        <translation>Nhật ký “{path}” đang được chương trình khác sử dụng. Hãy đóng ở chương trình đó rồi thử lại; nếu tệp đang mở trong QGIS như một lớp thì gỡ lớp đó. Trên ổ đĩa mạng, hãy cho mỗi người một nhật ký riêng rồi gộp lại.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/network_path.py"/>
        <source>The journal “{path}” lies on a network drive, where two people who write at once can block each other. Better give every person a journal of their own, such as “{own}”, and merge them.</source>
        <translation>Nhật ký “{path}” nằm trên ổ đĩa mạng, nơi hai người ghi cùng lúc có thể chặn nhau. Nên cho mỗi người một nhật ký riêng, ví dụ “{own}”, rồi gộp lại.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” was made by other software and lacks a column ({reason}). It can be read and merged: merge it into a new journal and go on with that one.</source>
        <translation>Nhật ký “{path}” do phần mềm khác tạo và thiếu trường ({reason}). Nhật ký này đọc và gộp được: hãy gộp vào nhật ký mới rồi làm việc tiếp với nhật ký mới.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>The journal “{path}” was written by a newer Parcel Clean (schema {found}; this version reads up to {known}). Update the plugin.</source>
        <translation>Nhật ký “{path}” do phiên bản Parcel Clean mới hơn ghi (lược đồ {found}; phiên bản này đọc được đến {known}). Hãy cập nhật plugin.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/merge_desk.py"/>
        <source>The journals could not be merged ({reason}). Nothing was written.</source>
        <translation>Không gộp được các nhật ký ({reason}). Chưa ghi gì cả.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>The land database is verified against the population database by this number. A wrong one fails there, or joins the land to a stranger.</source>
        <translation>Cơ sở dữ liệu đất đai được đối soát với cơ sở dữ liệu dân cư bằng số này. Số sai thì không đối soát được, hoặc gán đất cho người lạ.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>The land use must be a code of the official lists, and the areas of several uses must add up.</source>
        <translation>Loại đất phải là mã trong danh mục chính thức, và diện tích các loại đất phải cộng lại bằng diện tích thửa.</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>The last day of the exception, {date}, is over.</source>
        <translation>Ngoại lệ đã hết hạn ngày {date}.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>the layer given as BOUNDARY has no polygon; give the commune's area, not its border lines</source>
        <translation>lớp dùng cho BOUNDARY không có vùng nào; hãy đưa vùng địa giới của xã, không phải đường địa giới</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>The layer has no commune code, so no land code can be written. Give COMMUNE_CODE, or the column with COMMUNE_FIELD.</source>
        <translation>Lớp không có mã xã nên không lập được mã thửa đất. Hãy điền COMMUNE_CODE, hoặc chọn trường bằng COMMUNE_FIELD.</translation>
    </message>
    <message>
        <location filename="../processing/outputs.py"/>
        <source>The layer has no CRS, but “{path}” still names one that is made up: {reason}.</source>
        <translation>Lớp không có hệ tọa độ, nhưng “{path}” vẫn ghi một hệ tọa độ tự đặt: {reason}.</translation>
    </message>
    <message>
        <location filename="../core/rules/shared_audit.py"/>
        <source>the layer has no CRS, so the places of its identifiers are unknown</source>
        <translation>lớp dữ liệu không có hệ tọa độ nên không xác định được vị trí của các mã định danh</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>The layer is filled in already. Press “Run” and close the dialog.</source>
        <translation>Lớp đã được điền sẵn. Nhấn “Chạy” rồi đóng hộp thoại.</translation>
    </message>
    <message>
        <location filename="../ui/findings/again.py"/>
        <location filename="../ui/findings/map_desk.py"/>
        <source>The layer that was checked is not in the project. Open it, and try again.</source>
        <translation>Lớp đã kiểm tra không có trong dự án. Hãy mở lớp đó rồi thử lại.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>The layer was closed while the values were computed. Nothing was written.</source>
        <translation>Lớp đã bị đóng trong khi đang tính. Chưa ghi gì cả.</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_model.py"/>
        <source>The layer “{layer}” has no column “{column}”.</source>
        <translation>Lớp “{layer}” không có trường “{column}”.</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>the layer's own coordinates</source>
        <translation>tọa độ của chính lớp dữ liệu</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>The line above</source>
        <translation>Dòng phía trên</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>The line below</source>
        <translation>Dòng phía dưới</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>The list has its headings (layout {layout}) but no lines yet; the table is empty.</source>
        <translation>Danh sách có tiêu đề (mẫu {layout}) nhưng chưa có dòng dữ liệu nào; bảng kết quả rỗng.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the list says sheet {list_sheet}, parcel {list_number} of today's map; this is sheet {sheet}, parcel {number}</source>
        <translation>danh sách ghi tờ {list_sheet}, thửa {list_number} của bản đồ hiện nay; đây là tờ {sheet}, thửa {number}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the list says sheet {list_sheet}, parcel {list_number}: an older numbering that mostly became sheet {sheet}</source>
        <translation>danh sách ghi tờ {list_sheet}, thửa {list_number}: cách đánh số cũ, phần lớn nay là tờ {sheet}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the list says sheet {list_sheet}, parcel {list_number}: perhaps a typing error for sheet {sheet}, parcel {number}</source>
        <translation>danh sách ghi tờ {list_sheet}, thửa {list_number}: có thể gõ nhầm từ tờ {sheet}, thửa {number}</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/reading_desk.py"/>
        <source>The map cannot be read ({problem}), so nothing can be picked on it. Match again if you need that.</source>
        <translation>Không đọc được bản đồ ({problem}) nên không chọn được thửa đất trên đó. Nếu cần, hãy đối soát lại.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the map has another certificate serial</source>
        <translation>bản đồ có số phát hành Giấy chứng nhận khác</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>The map has no parcel for this certificate</source>
        <translation>Bản đồ không có thửa đất của Giấy chứng nhận này</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the map has the same certificate serial</source>
        <translation>bản đồ có cùng số phát hành Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/picking.py"/>
        <source>The map is still being read. Try again in a moment.</source>
        <translation>Đang đọc bản đồ. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>The map says that a parcel has a certificate, and the list has none for it.</source>
        <translation>Bản đồ ghi thửa đã có Giấy chứng nhận, nhưng danh sách không có.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>The mark on finding {finding} expires on “{date}”; write the date as year-month-day, e.g. 2027-01-31.</source>
        <translation>Ngày hết hạn của dấu trên phát hiện {finding} là “{date}”; hãy ghi theo dạng năm-tháng-ngày, ví dụ 2027-01-31.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>The mark on finding {finding} has the status “{status}”; it may be exception, fixed or open.</source>
        <translation>Dấu trên phát hiện {finding} có trạng thái “{status}”; chỉ được là exception, fixed hoặc open.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>The marks file “{path}” cannot be written: {reason}. Check the folder and its permissions.</source>
        <translation>Không ghi được tệp ngoại lệ “{path}”: {reason}. Hãy kiểm tra thư mục và quyền ghi.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>The marks file “{path}” does not exist. Say where it is now, or go on without one.</source>
        <translation>Không có tệp ngoại lệ “{path}”. Hãy chỉ lại vị trí của tệp, hoặc không dùng tệp ngoại lệ.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>The marks file “{path}” is in use by another program. Close it there and try again; on a network drive give every person a file of their own.</source>
        <translation>Tệp ngoại lệ “{path}” đang được chương trình khác sử dụng. Hãy đóng tệp ở chương trình đó rồi thử lại; nếu làm trên ổ đĩa mạng, mỗi người nên dùng một tệp riêng.</translation>
    </message>
    <message>
        <location filename="../ui/findings/marks_desk.py"/>
        <source>The marks file “{path}” of this project is no longer there. Open it where it is now, or make a new one.</source>
        <translation>Tệp ngoại lệ “{path}” của dự án này không còn nữa. Hãy mở tệp ở vị trí mới, hoặc tạo tệp mới.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>The marks file “{path}” was written by a newer Parcel Clean (schema {found}; this version reads up to {known}). Update the plugin.</source>
        <translation>Tệp ngoại lệ “{path}” do phiên bản Parcel Clean mới hơn ghi (cấu trúc {found}; phiên bản này đọc được đến {known}). Hãy cập nhật plugin.</translation>
    </message>
    <message>
        <location filename="../ui/findings/questions.py"/>
        <source>The marks of {count} findings will be withdrawn. Go on?</source>
        <translation>Sẽ bỏ dấu của {count} phát hiện. Tiếp tục?</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/_settings.py"/>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>The name of an owner of more parcels than this says almost nothing.</source>
        <translation>Tên của chủ có nhiều thửa hơn số này hầu như không nói lên điều gì.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_shared_numbers.py"/>
        <source>The number “{value}” stands beside {count} different names ({rows}), but a number belongs to one person. Compare the identity cards; one of the lines has somebody else's number.</source>
        <translation>Số “{value}” đứng cạnh {count} tên khác nhau ({rows}), mà mỗi số chỉ của một người. Hãy đối chiếu với căn cước; một dòng đang mang số của người khác.</translation>
    </message>
    <message>
        <location filename="../ui/commands.py"/>
        <source>The numbers have their own meaning here. Choose another key.</source>
        <translation>Các phím số đã có chức năng riêng ở đây. Hãy chọn phím khác.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the numbers on the certificate are the same as those of today's map on the list</source>
        <translation>số tờ, số thửa ghi trên Giấy chứng nhận giống số trên bản đồ địa chính ghi trong danh sách</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>The official table (xlsx, csv, dbf …) with the columns xaId, xaIdCu, soHieuToBanDo, soHieuToBanDoCu and tyLe. Without it only the new commune is written, from the national table.</source>
        <translation>Bảng chính thức (xlsx, csv, dbf …) có các trường xaId, xaIdCu, soHieuToBanDo, soHieuToBanDoCu và tyLe. Nếu không có, chỉ ghi xã mới theo bảng toàn quốc.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>The old commune is not known</source>
        <translation>Không biết xã cũ</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>The old commune of sheet {sheet} is not known</source>
        <translation>Không biết xã cũ của tờ {sheet}</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>The old commune of {count} parcels is not known, so nothing can be carried over. Draft a sheet table with “Propose sheet table”, confirm it and give it as SHEETS; or give COMMUNE_FIELD or COMMUNE_CODE.</source>
        <translation>Không biết xã cũ của {count} thửa nên không chuyển đổi được. Hãy lập dự thảo bằng “Đề xuất bảng tờ bản đồ”, xác nhận rồi đưa vào SHEETS; hoặc khai COMMUNE_FIELD hay COMMUNE_CODE.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>The open layers carry these links already; nothing had to be written.</source>
        <translation>Các lớp đang mở đã có sẵn các liên kết này; không phải ghi gì.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>the organisation's identity number, digits only</source>
        <translation>số định danh của tổ chức, chỉ gồm chữ số</translation>
    </message>
    <message>
        <location filename="../core/identity/wgs84.py"/>
        <source>the other EPSG operation (EPSG:5194)</source>
        <translation>phép chuyển EPSG còn lại (EPSG:5194)</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>The parcel key commune/sheet/parcel as findings and matches have it: 07, 7.0 and 7 are one number, missing parts are “?”. Without arguments it reads the columns of the current row that a check would take (by their names or by the profile of the project). NULL if no part is known.</source>
        <translation>Khóa thửa đất xã/tờ/thửa như trong bảng phát hiện và kết quả đối soát: 07, 7.0 và 7 là một số, phần thiếu ghi “?”. Không có tham số thì đọc các trường của dòng hiện tại mà việc kiểm tra sẽ dùng (theo tên trường hoặc theo hồ sơ cấu hình của dự án). Trả về NULL nếu không biết phần nào.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/notes.py"/>
        <source>The parcel layer has no rows, so every certificate stays without parcel.</source>
        <translation>Lớp thửa đất không có đối tượng nào nên mọi Giấy chứng nhận đều chưa gắn được với thửa.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/picking.py"/>
        <source>The parcel layer was closed. Open it and press “Match” again.</source>
        <translation>Lớp thửa đất đã đóng. Hãy mở lại và bấm “Đối soát”.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>The parcel layer; any column names, any CRS. Neighbours outside a selection are not seen. It is never changed.</source>
        <translation>Lớp thửa đất; tên trường và hệ tọa độ tùy ý. Không xét các thửa giáp ranh nằm ngoài phần được chọn. Lớp không bao giờ bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>the parcels of this number belong to {count} communes: perhaps {count} sheets; keep one row or make the numbers different</source>
        <translation>các thửa mang số tờ này thuộc {count} xã: có thể là {count} tờ; hãy giữ một dòng hoặc đổi cho số tờ khác nhau</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>the parcels of this number lie up to {distance:.1f} km apart: perhaps two sheets</source>
        <translation>các thửa mang số tờ này cách nhau đến {distance:.1f} km: có thể là hai tờ</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_action.py"/>
        <source>The plugin Parcel Clean is off. Switch it on under Plugins, Manage and Install Plugins, and try again.</source>
        <translation>Plugin Parcel Clean đang tắt. Hãy bật trong Plugin, Quản lý và cài đặt plugin, rồi thử lại.</translation>
    </message>
    <message>
        <location filename="../adapters/sample.py"/>
        <source>The plugin's folder is not complete: {file} cannot be read. Install the plugin again.</source>
        <translation>Thư mục của phần mở rộng không đầy đủ: không đọc được {file}. Hãy cài lại phần mở rộng.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>The point that a 12-character parcel identifier names, in WGS 84 (EPSG:4326): the middle of its cell of some centimetres. NULL for what is no identifier.</source>
        <translation>Điểm mà mã định danh thửa đất 12 ký tự chỉ tới, trong WGS 84 (EPSG:4326): tâm của ô rộng vài xen-ti-mét. Trả về NULL nếu không phải mã định danh.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>the polygon of the parcel, such as $geometry</source>
        <translation>hình vùng của thửa đất, ví dụ $geometry</translation>
    </message>
    <message>
        <location filename="../core/identity/survey.py"/>
        <source>The position of the parcels could not be used as evidence: {reason} Everything else was.</source>
        <translation>Không dùng được vị trí các thửa làm căn cứ: {reason} Các căn cứ khác vẫn được dùng.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the present user named on the list is the owner on the map: {map_owner}</source>
        <translation>người sử dụng hiện tại ghi trong danh sách chính là chủ trên bản đồ: {map_owner}</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <location filename="../ui/reconciliation/workplace.py"/>
        <source>The Processing plugin of QGIS is off. Switch it on under Plugins, Manage and Install Plugins, and try again.</source>
        <translation>Phần mở rộng Processing (Xử lý) của QGIS đang tắt. Hãy bật lại trong trình đơn Các phần mở rộng, mục Quản lý và Cài đặt Phần mở rộng, rồi thử lại.</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>The Processing plugin of QGIS is off; all algorithms need it.</source>
        <translation>Phần mở rộng Processing của QGIS đang tắt; mọi thuật toán đều cần nó.</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/questions.py"/>
        <source>The profile has changes that are not saved.</source>
        <translation>Hồ sơ cấu hình có thay đổi chưa lưu.</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>the profile has ended before this</source>
        <translation>hồ sơ cấu hình đã kết thúc trước chỗ này</translation>
    </message>
    <message>
        <location filename="../core/fields.py"/>
        <source>The profile names the column “{column}” for the role “{role}”, but the layer has no such column; the nearest names are {nearest}. Correct the profile or fill in {parameter}.</source>
        <translation>Hồ sơ cấu hình chỉ định trường “{column}” cho vai trò “{role}” nhưng lớp dữ liệu không có trường này; tên gần giống nhất là {nearest}. Hãy sửa hồ sơ cấu hình hoặc điền {parameter}.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>The profile “{path}” cannot be read: {reason}.</source>
        <translation>Không đọc được hồ sơ cấu hình “{path}”: {reason}.</translation>
    </message>
    <message>
        <location filename="../adapters/profile_file.py"/>
        <source>The profile “{path}” cannot be written ({reason}). Save it in a folder of your own.</source>
        <translation>Không ghi được hồ sơ cấu hình “{path}” ({reason}). Hãy lưu vào một thư mục của bạn.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>The profile “{path}” does not exist. Correct the path or leave PROFILE empty.</source>
        <translation>Không tìm thấy hồ sơ cấu hình “{path}”. Hãy sửa đường dẫn hoặc để trống PROFILE.</translation>
    </message>
    <message>
        <location filename="../adapters/profile_file.py"/>
        <source>The profile “{path}” has been changed by somebody else since it was opened. Save yours under another name, or open it again and repeat your changes.</source>
        <translation>Hồ sơ cấu hình “{path}” đã bị người khác sửa từ khi được mở. Hãy lưu bản của bạn với tên khác, hoặc mở lại rồi làm lại các thay đổi.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>The profile “{path}” is not UTF-8 text (byte {position}). Save it again with the encoding UTF-8.</source>
        <translation>Hồ sơ cấu hình “{path}” không phải văn bản UTF-8 (byte thứ {position}). Hãy lưu lại với bảng mã UTF-8.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>The profile “{path}” is not valid JSON: line {line}, column {column}: {reason}. Often it is a comma too many or too few, or a decimal comma instead of a point.</source>
        <translation>Hồ sơ cấu hình “{path}” không đúng cú pháp JSON: dòng {line}, cột {column}: {reason}. Thường là do thừa hoặc thiếu dấu phẩy, hoặc dùng dấu phẩy thay cho dấu chấm thập phân.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>The profile “{path}” must be one group of keys in curly brackets; it holds something else.</source>
        <translation>Hồ sơ cấu hình “{path}” phải là một nhóm khóa đặt trong dấu ngoặc nhọn; nội dung hiện tại không phải như vậy.</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>The profile “{path}” switches off every rule that this run was to check. Nothing would be checked.</source>
        <translation>Hồ sơ cấu hình “{path}” tắt mọi quy tắc của lần chạy này. Sẽ không có gì được kiểm tra.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>The profile “{path}”, key “{key}”: {problem}</source>
        <translation>Hồ sơ cấu hình “{path}”, khóa “{key}”: {problem}</translation>
    </message>
    <message>
        <location filename="../ui/sample/opening.py"/>
        <source>The project of the sample cannot be written: {reason}.</source>
        <translation>Không ghi được dự án của xã mẫu: {reason}.</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>The project variable {variable} names the profile “{path}”, which does not exist. Correct the variable or give PROFILE.</source>
        <translation>Biến dự án {variable} chỉ đến hồ sơ cấu hình “{path}” không tồn tại. Hãy sửa biến hoặc chọn PROFILE.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/reading_desk.py"/>
        <source>The proposals cannot be read ({problem}). Match again.</source>
        <translation>Không đọc được các đề xuất ({problem}). Hãy đối soát lại.</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_advice.py"/>
        <source>The Python library shapely {version} in {path} does not work in this QGIS: {error}</source>
        <translation>Thư viện Python shapely {version} tại {path} không chạy được trong QGIS này: {error}</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>The real value, or an empty cell (then CO01 asks for it). A column that holds the same placeholder on every row was never filled and is told once, by CO03.</source>
        <translation>Giá trị thật, hoặc ô trống (khi đó CO01 sẽ nhắc). Trường có cùng một ký hiệu giữ chỗ ở mọi dòng là chưa từng được nhập và được CO03 báo một lần.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/area_mismatch.py"/>
        <source>The recorded area differs from the area of the shape.</source>
        <translation>Diện tích ghi nhận khác diện tích của hình thửa.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the reference table leads from sheet {list_sheet}, parcel {list_number} of the certificate to this parcel</source>
        <translation>bảng tham chiếu dẫn từ tờ {list_sheet}, thửa {list_number} ghi trên Giấy chứng nhận đến thửa này</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the reference table leads from sheet {list_sheet}, parcel {list_number} of the certificate to this parcel or to others</source>
        <translation>bảng tham chiếu dẫn từ tờ {list_sheet}, thửa {list_number} ghi trên Giấy chứng nhận đến thửa này hoặc thửa khác</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>The reference table leads in a circle: sheet {sheet} of old commune {label}</source>
        <translation>Bảng tham chiếu dẫn vòng tròn: tờ {sheet} của xã cũ {label}</translation>
    </message>
    <message>
        <location filename="../core/identity/register.py"/>
        <source>The register “{path}” cannot be written: {reason}. Check the folder and its permissions.</source>
        <translation>Không ghi được sổ đăng ký “{path}”: {reason}. Hãy kiểm tra thư mục và quyền ghi.</translation>
    </message>
    <message>
        <location filename="../core/identity/register.py"/>
        <source>The register “{path}” is in use by another program. Close it there and try again; on a network drive give every person a register of their own and merge them.</source>
        <translation>Sổ đăng ký “{path}” đang được chương trình khác sử dụng. Hãy đóng ở đó rồi thử lại; trên ổ đĩa mạng, hãy cho mỗi người một sổ riêng rồi gộp lại.</translation>
    </message>
    <message>
        <location filename="../core/identity/issuing.py"/>
        <source>The register “{path}” was changed by somebody else in the meantime: {identifier} is no longer free. Nothing was issued; run again.</source>
        <translation>Sổ đăng ký mã “{path}” vừa bị người khác thay đổi: mã {identifier} không còn trống. Chưa cấp mã nào; hãy chạy lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>the registry numbers</source>
        <translation>số vào sổ</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>The report as JSON, beside the HTML one.</source>
        <translation>Báo cáo dạng JSON, kèm theo báo cáo HTML.</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>The report for people (.html) or for programs (.json).</source>
        <translation>Báo cáo để đọc (.html) hoặc cho chương trình khác (.json).</translation>
    </message>
    <message>
        <location filename="../core/report/files.py"/>
        <source>The report “{path}” cannot be written: {reason}. Check that the folder exists, that you may write there and that no other program holds the file open.</source>
        <translation>Không ghi được báo cáo “{path}”: {reason}. Hãy kiểm tra thư mục có tồn tại không, bạn có quyền ghi không và tệp có đang mở ở chương trình khác không.</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <source>The report “{path}” is no longer there; QGIS deletes temporary files when it closes. Check again, and give the report a file name to keep it.</source>
        <translation>Báo cáo “{path}” không còn nữa; QGIS xóa các tệp tạm khi đóng. Hãy kiểm tra lại và đặt tên tệp cho báo cáo để giữ lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/missing_geometry.py"/>
        <source>The row of parcel 7/12 whose geometry was deleted, or that came from a spreadsheet.</source>
        <translation>Dòng của thửa 7/12 đã bị xóa hình, hoặc được nhập từ bảng tính.</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <source>the rule is not about such data</source>
        <translation>quy tắc này không dành cho loại dữ liệu này</translation>
    </message>
    <message>
        <location filename="../ui/help_window.py"/>
        <source>The rules</source>
        <translation>Các quy tắc</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>The rules that ran found nothing to correct.</source>
        <translation>Các quy tắc đã chạy không phát hiện điều gì cần chỉnh sửa.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <location filename="../ui/running.py"/>
        <source>The run ended without a result. See the message log of QGIS, tab Processing.</source>
        <translation>Lần chạy kết thúc mà không có kết quả. Hãy xem nhật ký thông báo của QGIS, thẻ Processing.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>the same land user or the same area on map and certificate</source>
        <translation>cùng chủ sử dụng hoặc cùng diện tích trên bản đồ và Giấy chứng nhận</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>The same line more than once</source>
        <translation>Cùng một dòng nhiều lần</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_certificate.py"/>
        <source>The same line twice; one serial on lines with different registry numbers, dates of issue, or with holders and parcels that have nothing in common; one parcel and holder of a certificate with two areas. On a map: a serial on parcels whose land users have nothing in common. One parcel on several certificates is only told.</source>
        <translation>Cùng một dòng hai lần; một số phát hành ở các dòng có số vào sổ, ngày cấp khác nhau, hoặc có chủ sử dụng và thửa không liên quan nhau; một thửa và chủ sử dụng của Giấy chứng nhận có hai diện tích. Trên bản đồ: một số phát hành ở các thửa mà người sử dụng đất không liên quan nhau. Một thửa trên nhiều Giấy chứng nhận thì chỉ nêu ra.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/reasons.py"/>
        <source>the same organisation or owner of many parcels, which says little: {map_owner}</source>
        <translation>cùng một tổ chức hoặc chủ có nhiều thửa nên ít giá trị phân biệt: {map_owner}</translation>
    </message>
    <message>
        <location filename="../adapters/sample.py"/>
        <source>The sample cannot be written into “{folder}” ({reason}). Choose a folder of your own.</source>
        <translation>Không ghi được xã mẫu vào “{folder}” ({reason}). Hãy chọn một thư mục của bạn.</translation>
    </message>
    <message>
        <location filename="../ui/setup/desk.py"/>
        <source>The sample commune is in “{folder}”.</source>
        <translation>Xã mẫu nằm trong “{folder}”.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>The serial is the name of a certificate: scans are named after it, tax and bank files refer to it. With one sign wrong, the certificate is not found, or another one is.</source>
        <translation>Số phát hành là tên của Giấy chứng nhận: tệp quét đặt tên theo nó, hồ sơ thuế và ngân hàng dẫn tới nó. Sai một ký tự là không tìm thấy giấy, hoặc tìm ra giấy khác.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>The serial of a certificate must have one of the forms that were printed.</source>
        <translation>Số phát hành của Giấy chứng nhận phải có một trong các dạng đã in.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/_broken_shapes.py"/>
        <source>The shape of parcel {key} is not a valid polygon ({reason}). Zoom to it and draw the border again, or try Fix Geometries and compare the area.</source>
        <translation>Hình thửa {key} không phải vùng hợp lệ ({reason}). Hãy phóng đến thửa và vẽ lại ranh giới, hoặc thử Fix geometries rồi so sánh diện tích.</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>The sheet is walked in bands from north to south, the first eastwards, the second westwards. Empty = for each sheet the median height of its parcels.</source>
        <translation>Tờ bản đồ được duyệt theo dải từ Bắc xuống Nam, dải đầu sang Đông, dải sau sang Tây. Để trống = trung vị chiều cao các thửa của từng tờ.</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>the sheet lies {distance:.1f} km from the middle of {label} (radius {radius:.1f} km)</source>
        <translation>tờ nằm cách tâm {label} {distance:.1f} km (bán kính {radius:.1f} km)</translation>
    </message>
    <message>
        <location filename="../ui/zoom.py"/>
        <source>The table that was checked is not in the project, so its row cannot be opened. Load it and try again.</source>
        <translation>Bảng đã kiểm tra không có trong dự án nên không mở được dòng. Hãy nạp bảng rồi thử lại.</translation>
    </message>
    <message>
        <location filename="../adapters/expression_help.py"/>
        <source>the text</source>
        <translation>nội dung chữ</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>the text that starts here has no closing quote</source>
        <translation>chuỗi bắt đầu từ đây thiếu dấu ngoặc kép đóng</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>the vertices are counted by sheet; check the whole layer</source>
        <translation>các đỉnh được đếm theo tờ bản đồ; hãy kiểm tra toàn bộ lớp</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>The whole layer</source>
        <translation>Cả lớp dữ liệu</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>The wrong zone ({zone}, central meridian {meridian:g}°) was used and the datum shift forgotten</source>
        <translation>Dùng sai múi chiếu ({zone}, kinh tuyến trục {meridian:g}°) và quên chuyển hệ quy chiếu</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_causes.py"/>
        <source>The wrong zone was used: {zone} (central meridian {meridian:g}°) instead of the layer's</source>
        <translation>Dùng sai múi chiếu: {zone} (kinh tuyến trục {meridian:g}°) thay vì múi của lớp</translation>
    </message>
    <message>
        <location filename="../core/fields.py"/>
        <source>There is no column “{column}” for {parameter}; the nearest names are {nearest}. Choose one of them.</source>
        <translation>Không có trường “{column}” cho {parameter}; tên gần giống nhất là {nearest}. Hãy chọn một trong các trường đó.</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <source>there is no feature to check</source>
        <translation>không có đối tượng nào để kiểm tra</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/merging.py"/>
        <source>There is no journal to merge. Give one or more journals.</source>
        <translation>Không có nhật ký nào để gộp. Hãy chọn một hoặc nhiều nhật ký.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>There is no journal yet. Open one under “1 Data”, or decide something first.</source>
        <translation>Chưa có nhật ký. Hãy mở nhật ký ở “1 Dữ liệu”, hoặc quyết định một dòng trước.</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>There is no map: no parcel has a geometry.</source>
        <translation>Không có sơ đồ: không thửa đất nào có hình.</translation>
    </message>
    <message>
        <location filename="../adapters/headless.py"/>
        <source>There is no parameter {name}. Parameters of this algorithm: {known}. Correct the name and run again.</source>
        <translation>Không có tham số {name}. Các tham số của thuật toán này: {known}. Hãy sửa lại tên rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../adapters/headless.py"/>
        <location filename="../processing/base.py"/>
        <source>There is no parameter {name}; did you mean {close}? Correct the name and run again.</source>
        <translation>Không có tham số {name}; có phải ý bạn là {close}? Hãy sửa lại tên rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/picking.py"/>
        <source>There is no parcel of “{layer}” at this place. Click inside a parcel.</source>
        <translation>Chỗ này không có thửa đất nào của “{layer}”. Hãy bấm vào trong một thửa.</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <source>There is no report yet. Check a parcel layer first.</source>
        <translation>Chưa có báo cáo nào. Hãy kiểm tra một lớp thửa đất trước.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>These columns are missing and will be added: {columns}. They become part of the layers when you save the edits; undo takes them away again.</source>
        <translation>Các trường sau còn thiếu và sẽ được thêm: {columns}. Trường chỉ thành một phần của lớp khi bạn lưu chỉnh sửa; lệnh hoàn tác sẽ bỏ đi.</translation>
    </message>
    <message>
        <location filename="../ui/findings/again.py"/>
        <source>These findings do not say with which settings they were made. Press “Check parcels” instead.</source>
        <translation>Các phát hiện này không cho biết đã kiểm tra với thiết lập nào. Hãy bấm “Kiểm tra thửa đất”.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>These rules could not run, so what they look for is not known: {rules}.</source>
        <translation>Các quy tắc sau không chạy được nên chưa biết có lỗi thuộc loại này hay không: {rules}.</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>They lie on the map in a layer of their own. Begin with the cause that has the most findings: one cause is one thing to do.</source>
        <translation>Chúng nằm trên bản đồ trong một lớp riêng. Hãy bắt đầu từ nguyên nhân có nhiều phát hiện nhất: mỗi nguyên nhân là một việc cần làm.</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Third land use</source>
        <translation>Loại đất thứ ba</translation>
    </message>
    <message>
        <location filename="../core/profile_values.py"/>
        <source>this comma is one too many</source>
        <translation>thừa dấu phẩy này</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>This commune is made up, its people too. Mistakes were put into the map and the list on purpose. Nothing can be spoilt: open the sample again for a fresh copy.</source>
        <translation>Xã này và người trong đó đều là giả định. Lỗi trong bản đồ và danh sách được cố ý cài sẵn. Không sợ làm hỏng: mở lại xã mẫu là có bản mới.</translation>
    </message>
    <message>
        <location filename="../ui/findings/map_desk.py"/>
        <source>This finding has no place on the map.</source>
        <translation>Phát hiện này không có vị trí trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../ui/zoom.py"/>
        <source>This finding has no place on the map; see its table row.</source>
        <translation>Phát hiện này không có vị trí trên bản đồ; hãy xem dòng của nó trong bảng.</translation>
    </message>
    <message>
        <location filename="../ui/findings/map_desk.py"/>
        <source>This finding has no such parcel, or the parcel is no longer there.</source>
        <translation>Phát hiện này không có thửa đó, hoặc thửa không còn nữa.</translation>
    </message>
    <message>
        <location filename="../ui/search/lookup.py"/>
        <source>This layer cannot be searched: {problem}</source>
        <translation>Không tìm kiếm được trong lớp này: {problem}</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/notes.py"/>
        <source>This looks like the list of another commune: of {count} claims that name an owner, only {agree} find that owner in a parcel of their numbers. Check that list ({listed}) and map ({mapped}) belong together before you read the conflicts.</source>
        <translation>Có vẻ đây là danh sách của xã khác: trong {count} mục có tên chủ chỉ {agree} mục tìm thấy đúng chủ đó ở thửa mang số đã ghi. Hãy kiểm tra danh sách ({listed}) và bản đồ ({mapped}) có cùng một xã không trước khi xem các mâu thuẫn.</translation>
    </message>
    <message>
        <location filename="../ui/search/go.py"/>
        <source>This parcel has no shape, so the map cannot show it. Its form is open.</source>
        <translation>Thửa này không có hình nên bản đồ không hiển thị được. Biểu mẫu của thửa đã được mở.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/picked.py"/>
        <source>This parcel has no sheet or parcel number ({parcel}), so no decision can name it. Give it its number in the layer and press “Match” again.</source>
        <translation>Thửa đất này không có số tờ hoặc số thửa ({parcel}) nên không ghi được quyết định cho thửa. Hãy nhập số trong lớp rồi bấm “Đối soát” lại.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/picked.py"/>
        <source>This parcel was drawn or split after matching. Press “Match” again, then pick it.</source>
        <translation>Thửa đất này được vẽ hoặc tách sau khi đối soát. Hãy bấm “Đối soát” lại rồi chọn thửa.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/picked.py"/>
        <source>This parcel was {before} at matching and is {now} today. Press “Match” again, then pick it.</source>
        <translation>Khi đối soát thửa đất này là {before}, nay là {now}. Hãy bấm “Đối soát” lại rồi chọn thửa.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>this plugin reads schema 1, the file says {value}. Update the plugin or correct the number.</source>
        <translation>phần mở rộng này đọc schema 1, tệp ghi {value}. Hãy cập nhật phần mở rộng hoặc sửa lại số.</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>This project uses the profile “{path}” from now on. Save the project to keep that.</source>
        <translation>Từ nay dự án này dùng hồ sơ cấu hình “{path}”. Hãy lưu dự án để giữ lại.</translation>
    </message>
    <message>
        <location filename="../ui/search/go.py"/>
        <source>This row is no longer there: its layer was closed, or the row deleted.</source>
        <translation>Dòng này không còn nữa: lớp đã bị đóng hoặc dòng đã bị xóa.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Thousands or decimals? (“{column}”)</source>
        <translation>Hàng nghìn hay thập phân? (“{column}”)</translation>
    </message>
    <message>
        <location filename="../ui/rules_widget.py"/>
        <source>Tick single rules to check for these only. None ticked = all that apply.</source>
        <translation>Đánh dấu từng quy tắc để chỉ kiểm tra các quy tắc đó. Không đánh dấu = tất cả các quy tắc áp dụng được.</translation>
    </message>
    <message>
        <location filename="../ui/keys_dialog.py"/>
        <source>To change a key, click into its field and press another one.</source>
        <translation>Để đổi phím, hãy bấm vào ô của phím đó rồi nhấn phím khác.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>To decide</source>
        <translation>Chưa quyết định</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>To do</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>To do: {errors} errors, {warnings} warnings, {infos} notes</source>
        <translation>Cần xử lý: {errors} lỗi, {warnings} cảnh báo, {infos} thông tin</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>To note</source>
        <translation>Lưu ý</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../processing/matchcertificates.py"/>
        <source>To review</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/worklist.py"/>
        <location filename="../core/report/matching_section.py"/>
        <source>to review</source>
        <translation>cần xem</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <location filename="../core/rules/topology/gap.py"/>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <location filename="../core/rules/topology/overlap.py"/>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Tolerance</source>
        <translation>Dung sai</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/coordinate_precision.py"/>
        <source>TOLERANCE = {tolerance:g} m</source>
        <translation>TOLERANCE = {tolerance:g} m</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/_settings.py"/>
        <location filename="../core/rules/reconciliation/certificate_without_parcel.py"/>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <location filename="../core/rules/reconciliation/parcel_without_certificate.py"/>
        <source>Tolerance of areas</source>
        <translation>Sai số diện tích</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Tolerance of the areas of land uses</source>
        <translation>Sai số tổng diện tích các loại đất</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>took back or brought back an earlier entry</source>
        <translation>hoàn tác hoặc khôi phục một mục trước đó</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/who_did_what.py"/>
        <source>took back: {what}</source>
        <translation>hoàn tác: {what}</translation>
    </message>
    <message>
        <location filename="../processing/check.py"/>
        <source>topology,overlap,gap,duplicate,sliver,quality,cadastre,validate</source>
        <translation>topology,chồng lấn,khe hở,trùng,thửa vụn,chất lượng,địa chính,kiểm tra,overlap,gap,duplicate</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>Two names may be one person's where this share of the words of the shorter one agrees.</source>
        <translation>Hai tên có thể là của một người khi tỷ lệ này của số từ trong tên ngắn hơn trùng nhau.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_number.py"/>
        <source>Two parcels 7/12 in different places; one parcel stored twice; two old sheets that both became sheet 7 when communes were merged. `07`, `7.0` and ` 7 ` are one number.</source>
        <translation>Hai thửa 7/12 ở hai nơi khác nhau; một thửa lưu hai lần; hai tờ cũ cùng thành tờ 7 khi sáp nhập xã. `07`, `7.0` và ` 7 ` là một số.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>Two parcels are duplicates when their common area is at least this share of their joint area.</source>
        <translation>Hai thửa được coi là trùng nhau khi phần diện tích chung đạt ít nhất tỷ lệ này so với diện tích hợp của hai thửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_geometry.py"/>
        <source>two parcels are identical, or so nearly that their common area is 95 % of their joint area, whatever their numbers, ring start or direction.</source>
        <translation>hai thửa giống hệt nhau, hoặc gần đến mức diện tích chung đạt 95 % diện tích hợp, bất kể số thửa, điểm đầu hay chiều của đường ranh.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/overlap.py"/>
        <source>Two parcels must not share ground.</source>
        <translation>Hai thửa đất không được có phần đất chung.</translation>
    </message>
    <message>
        <location filename="../core/rules/uniqueness/duplicate_parcel_id.py"/>
        <source>Two rows with one identifier, whatever the case of its letters: copied rows, or the children of a split that all kept the identifier of their parent.</source>
        <translation>Hai dòng có cùng một mã định danh, không phân biệt chữ hoa chữ thường: dòng bị sao chép, hoặc các thửa mới sau khi tách đều giữ mã của thửa gốc.</translation>
    </message>
    <message>
        <location filename="../ui/sample/guide.py"/>
        <source>Under “1 Data” of the same panel, “Apply” writes the accepted links into copies, or into the open layers, where undo takes them back.</source>
        <translation>Ở thẻ “1 Dữ liệu” của bảng đó, “Áp dụng” ghi các liên kết đã chấp nhận vào bản sao, hoặc vào các lớp đang mở, khi đó lệnh hoàn tác sẽ rút lại.</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <location filename="../adapters/matching_rows.py"/>
        <source>UNDO: it cannot be told which rows of “{layer}” were changed, for both the feature ids and the order of the rows fit. Choose the layer that was changed, or the copy as it was written.</source>
        <translation>UNDO: không xác định được những dòng nào của “{layer}” đã được sửa, vì cả số hiệu đối tượng lẫn thứ tự dòng đều khớp. Hãy chọn đúng lớp đã được sửa, hoặc bản sao như lúc được ghi ra.</translation>
    </message>
    <message>
        <location filename="../adapters/matching_rows.py"/>
        <source>UNDO: none of the changed cells is found in “{layer}”. Choose the layer or copy to which this table of changes belongs.</source>
        <translation>UNDO: không tìm thấy ô nào đã sửa trong “{layer}”. Hãy chọn lớp hoặc bản sao tương ứng với bảng thay đổi này.</translation>
    </message>
    <message>
        <location filename="../adapters/changes_table.py"/>
        <source>UNDO: row {row} of “{layer}” has no whole number in “{column}”. Restore the table as it was written.</source>
        <translation>UNDO: dòng {row} của “{layer}” không có số nguyên trong cột “{column}”. Hãy khôi phục bảng như lúc được ghi ra.</translation>
    </message>
    <message>
        <location filename="../adapters/changes_table.py"/>
        <source>UNDO: “{layer}” has no column “{column}”, so it is no table CHANGES of an earlier run. Choose the table that “Standardise records” wrote.</source>
        <translation>UNDO: “{layer}” không có cột “{column}” nên không phải là bảng CHANGES của lần chạy trước. Hãy chọn bảng do “Chuẩn hóa hồ sơ” ghi ra.</translation>
    </message>
    <message>
        <location filename="../adapters/changes_table.py"/>
        <source>UNDO: “{path}” is in a format that alters cells (signs at the beginning, zeros, long texts), so another text than the original could be written back. Give the table CHANGES that was written into a GeoPackage (.gpkg).</source>
        <translation>UNDO: “{path}” thuộc định dạng làm thay đổi nội dung ô (dấu ở đầu ô, số 0 ở đầu, văn bản dài), nên có thể ghi lại giá trị khác với giá trị gốc. Hãy chọn bảng CHANGES đã ghi ra GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>Unknown land-use code “{value}”</source>
        <translation>Mã loại đất không có trong danh mục “{value}”</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>unknown. Allowed here: {allowed}. Remarks start with “_”.</source>
        <translation>không nhận ra. Ở đây được dùng: {allowed}. Ghi chú thì bắt đầu bằng “_”.</translation>
    </message>
    <message>
        <location filename="../core/profile.py"/>
        <source>unknown. Did you mean {nearest}? Allowed here: {allowed}.</source>
        <translation>không nhận ra. Có phải ý bạn là {nearest}? Ở đây được dùng: {allowed}.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>Unmatched vertices on common borders</source>
        <translation>Đỉnh không khớp trên ranh giới chung</translation>
    </message>
    <message>
        <location filename="../core/identity/numbering.py"/>
        <source>Unnumbered parcels without a map sheet</source>
        <translation>Thửa chưa có số và không có số tờ bản đồ</translation>
    </message>
    <message>
        <location filename="../core/identity/numbering.py"/>
        <source>Unnumbered parcels without a shape</source>
        <translation>Thửa chưa có số và không có hình</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Up and down; with Shift several lines are selected</source>
        <translation>Lên và xuống; giữ Shift để chọn nhiều dòng</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>upper case</source>
        <translation>chữ hoa</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/dialog.py"/>
        <source>Use in this project</source>
        <translation>Dùng trong dự án này</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/multipart.py"/>
        <source>Use Multipart to Singleparts on a copy to see the parts; give each real part its own row and parcel number, and delete splinters that an edit has left behind.</source>
        <translation>Dùng Multipart to singleparts trên bản sao để xem các phần; cho mỗi phần thật một dòng và số thửa riêng, xóa các mảnh vụn còn sót khi biên tập.</translation>
    </message>
    <message>
        <location filename="../processing/in_place_parameters.py"/>
        <source>Used by the plugin on an open layer: identifiers are set aside in the register, and issued when the edits of the layer are saved.</source>
        <translation>Plugin dùng khi làm việc trên lớp đang mở: mã định danh được giữ chỗ trong sổ đăng ký và được cấp khi lưu các chỉnh sửa của lớp.</translation>
    </message>
    <message>
        <location filename="../processing/in_place_parameters.py"/>
        <source>Used by the plugin on open layers: what an earlier run has written there is written anew.</source>
        <translation>Plugin dùng cho các lớp đang mở: những gì lần chạy trước đã ghi sẽ được ghi lại.</translation>
    </message>
    <message>
        <location filename="../core/text/legacy.py"/>
        <source>UTF-8 read as Windows-1252</source>
        <translation>UTF-8 bị đọc thành Windows-1252</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <location filename="../core/report/details_section.py"/>
        <location filename="../core/report/rules_section.py"/>
        <location filename="../ui/findings/model.py"/>
        <location filename="../ui/findings/words.py"/>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/empty_column.py"/>
        <source>values</source>
        <translation>có giá trị</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>variable of the project</source>
        <translation>biến của dự án</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>VBDLIS row key (Guid)</source>
        <translation>Khóa dòng VBDLIS (Guid)</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Verification of the other identity paper</source>
        <translation>Trạng thái xác thực giấy tờ khác (1)</translation>
    </message>
    <message>
        <location filename="../core/roles.py"/>
        <source>Verification of the second other identity paper</source>
        <translation>Trạng thái xác thực giấy tờ khác (2)</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Versions and settings as text for whoever helps you. No names of people, layers or files, no data.</source>
        <translation>Phiên bản và cài đặt dạng văn bản để gửi người hỗ trợ. Không có tên người, tên lớp, tên tệp hay dữ liệu.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/sliver.py"/>
        <source>Very narrow parcels</source>
        <translation>Thửa rất hẹp</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>Vietnamese in Unicode</source>
        <translation>tiếng Việt ở Unicode</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>Vietnamese in Unicode, foreign words, codes, units such as m².</source>
        <translation>Tiếng Việt ở Unicode, từ nước ngoài, mã, đơn vị như m².</translation>
    </message>
    <message>
        <location filename="../core/findings.py"/>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>Warnings</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>What can only mean one number is put right without asking; the others are looked up.</source>
        <translation>Giá trị chỉ có thể là một số thì được sửa mà không cần hỏi; các giá trị khác phải tra lại.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>What each has decided</source>
        <translation>Quyết định của từng người</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>What every row must have, by name and separated by commas (sheet, parcel, area, land_use, owner, address, …). Empty = these six for parcels, the fields that form PL03-01 demands for certificates.</source>
        <translation>Những gì mỗi dòng phải có, ghi tên, cách nhau bằng dấu phẩy (sheet, parcel, area, land_use, owner, address, …). Để trống = sáu thuộc tính này đối với thửa đất, các trường bắt buộc của mẫu PL03-01 đối với Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/reconciliation/conflict.py"/>
        <source>What has the same number has the same holder or at least the same area, or somebody decided which is right.</source>
        <translation>Trùng số thì trùng chủ sử dụng hoặc ít nhất trùng diện tích, hoặc đã có người quyết định bên nào đúng.</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>What is checked, why it matters and how to put it right</source>
        <translation>Kiểm tra những gì, vì sao cần và cách sửa</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>What is missing in the list is missing in the land database: nobody can tax, transfer or find such a parcel, and the campaign counts it among those still to be supplemented.</source>
        <translation>Danh sách thiếu gì thì cơ sở dữ liệu đất đai thiếu nấy: không thể tính thuế, chuyển quyền hay tra cứu thửa đất đó, và chiến dịch vẫn xếp thửa vào nhóm phải bổ sung.</translation>
    </message>
    <message>
        <location filename="../core/report/fields_section.py"/>
        <source>What is wrong</source>
        <translation>Sai ở đâu</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>What it says</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/outside_boundary.py"/>
        <source>What lies beyond the boundary belongs to another commune's register. Its area is counted twice in the statistics of the province, and a certificate issued for it can be challenged.</source>
        <translation>Phần nằm ngoài địa giới thuộc hồ sơ địa chính của xã khác. Diện tích bị tính hai lần khi tổng hợp toàn tỉnh, và giấy chứng nhận cấp cho phần đó có thể bị khiếu nại.</translation>
    </message>
    <message>
        <location filename="../ui/setup/environment.py"/>
        <source>What Parcel Clean needs</source>
        <translation>Những gì Làm sạch thửa đất cần</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/windows.py"/>
        <source>What people disagree about</source>
        <translation>Chỗ có ý kiến khác nhau</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>What people disagree about…</source>
        <translation>Chỗ có ý kiến khác nhau…</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>What should others know about this certificate?</source>
        <translation>Người khác cần biết gì về Giấy chứng nhận này?</translation>
    </message>
    <message>
        <location filename="../ui/profile_editor/columns_model.py"/>
        <source>What the column says</source>
        <translation>Nội dung của trường</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>What the draft rests on</source>
        <translation>Căn cứ của bản nháp</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>What the findings of one line have in common</source>
        <translation>Các phát hiện gộp trong một dòng có điểm gì chung</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <location filename="../ui/profile_editor/general_page.py"/>
        <source>What the numbers really are, where the layer declares it wrongly.</source>
        <translation>Hệ tọa độ thực của các con số, khi lớp khai báo sai.</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <location filename="../ui/setup/desk.py"/>
        <source>What to do</source>
        <translation>Cách khắc phục</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>What was judged has changed since; look at it again.</source>
        <translation>Dữ liệu đã thay đổi sau khi đánh dấu; hãy xem lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>When a layer lacks more vertices than this, they are counted per sheet instead of listed.</source>
        <translation>Khi lớp thiếu nhiều đỉnh hơn số này, các đỉnh được đếm gộp theo từng tờ thay vì liệt kê.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/unmatched_vertex.py"/>
        <source>when one neighbour is moved, transformed or simplified, a vertex that the other lacks opens a gap or an overlap. By itself it is harmless, so this is information.</source>
        <translation>khi một thửa bị dịch chuyển, chuyển hệ tọa độ hoặc giản lược, đỉnh mà thửa kia không có sẽ tạo ra khe hở hoặc chồng lấn. Bản thân nó vô hại nên chỉ là thông tin.</translation>
    </message>
    <message>
        <location filename="../ui/setup/options.py"/>
        <source>Where a profile names a language, reports and findings are in that one.</source>
        <translation>Nếu hồ sơ cấu hình nêu ngôn ngữ thì báo cáo và phát hiện theo ngôn ngữ đó.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Where are the accepted links to be written? Into the open layers they go as one undo step each, and nothing is saved before you save the edits.</source>
        <translation>Ghi các liên kết đã chấp nhận vào đâu? Nếu ghi vào các lớp đang mở, mỗi lớp là một bước hoàn tác và chưa có gì được lưu cho đến khi bạn lưu chỉnh sửa.</translation>
    </message>
    <message>
        <location filename="../ui/findings/marks_menu.py"/>
        <source>Where exceptions are kept, and who is working</source>
        <translation>Nơi lưu các ngoại lệ và người thực hiện</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>Where it came from</source>
        <translation>Nguồn giá trị</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>Where the table of the encoding explains every letter of the cell, the repair needs no question. Words that can be read both ways are compared with the paper.</source>
        <translation>Khi bảng mã giải thích được mọi chữ của ô thì sửa mà không cần hỏi. Những từ đọc được theo hai cách thì đối chiếu giấy tờ.</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>Where they are</source>
        <translation>Vị trí các phát hiện</translation>
    </message>
    <message>
        <location filename="../ui/sample/opening.py"/>
        <source>Where to put the folder of the sample commune</source>
        <translation>Nơi đặt thư mục của xã mẫu</translation>
    </message>
    <message>
        <location filename="../ui/findings/questions.py"/>
        <source>Which layer are these findings about?</source>
        <translation>Các phát hiện này thuộc lớp nào?</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>Which method gives these identifiers</source>
        <translation>Phương pháp nào cho ra các mã này</translation>
    </message>
    <message>
        <location filename="../processing/parameters.py"/>
        <source>Which old commune and sheet became which new one; any table QGIS can read.</source>
        <translation>Xã cũ, tờ cũ nào trở thành xã mới, tờ mới nào; bảng bất kỳ mà QGIS đọc được.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>Who</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>Who did what</source>
        <translation>Ai đã làm gì</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>Who did what…</source>
        <translation>Ai đã làm gì…</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Who is to look at {count} lines? Choose a name or type it.</source>
        <translation>Giao {count} dòng cho ai? Chọn tên hoặc gõ vào.</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Who is working</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Who is working?</source>
        <translation>Ai đang thực hiện?</translation>
    </message>
    <message>
        <location filename="../ui/findings/marks_menu.py"/>
        <source>Who is working…</source>
        <translation>Người thực hiện…</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/windows.py"/>
        <source>Who says what</source>
        <translation>Ý kiến của từng người</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>Whole columns that came from old files, single words of a cell that an earlier conversion left behind, UTF-8 that was read as Windows-1252, letters that became question marks.</source>
        <translation>Cả cột đến từ tệp cũ, từng từ trong ô mà lần chuyển mã trước bỏ sót, UTF-8 bị đọc thành Windows-1252, chữ biến thành dấu hỏi.</translation>
    </message>
    <message>
        <location filename="../processing/help.py"/>
        <source>Why it matters</source>
        <translation>Vì sao cần quan tâm</translation>
    </message>
    <message>
        <location filename="../ui/findings/mark_dialog.py"/>
        <source>Why it may stay as it is, so that others understand it in a year</source>
        <translation>Vì sao được giữ nguyên, để người khác sau này vẫn hiểu</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>Why parcel {parcel}</source>
        <translation>Vì sao là thửa {parcel}</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <location filename="../core/rules/topology/gap.py"/>
        <source>Wider openings between parcels are roads or water, not errors. 0 = no limit.</source>
        <translation>Khoảng trống rộng hơn mức này giữa các thửa là đường hoặc mặt nước, không phải lỗi. 0 = không giới hạn.</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <location filename="../core/rules/topology/gap.py"/>
        <source>Widest gap</source>
        <translation>Chiều rộng khe hở lớn nhất</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <location filename="../processing/matchcertificates.py"/>
        <source>With several fitting parcels</source>
        <translation>Có nhiều thửa phù hợp</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <source>Withdraw the marks of what is selected</source>
        <translation>Bỏ dấu của các phát hiện đang chọn</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Without a link</source>
        <translation>Chưa liên kết</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>Without a place on the map</source>
        <translation>Không có vị trí trên bản đồ</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>Without the old font `NguyÔn V¨n §øc` is unreadable, and no search, comparison or merge with another list finds the person. The land database takes Unicode only.</source>
        <translation>Thiếu phông chữ cũ thì `NguyÔn V¨n §øc` không đọc được, và không tìm kiếm, so sánh hay ghép danh sách nào tìm ra người này. Cơ sở dữ liệu đất đai chỉ nhận Unicode.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>Words that stand for “unknown” here, separated by commas.</source>
        <translation>Các từ ở đây được dùng thay cho “chưa rõ”, cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <source>Work through</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <location filename="../ui/findings/dock.py"/>
        <source>Work through findings</source>
        <translation>Xử lý phát hiện</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>WORK_CRS {crs} cannot measure layer “{layer}”, which lies near longitude {lon}, latitude {lat}: lengths would be wrong there. Choose a zone nearer to it, or leave WORK_CRS empty.</source>
        <translation>Không thể dùng WORK_CRS {crs} để đo lớp “{layer}” nằm gần kinh độ {lon}, vĩ độ {lat}: chiều dài ở đó sẽ sai. Hãy chọn múi gần hơn, hoặc để trống WORK_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>WORK_CRS {crs} is not a projected CRS in metres that can measure areas. Choose a VN-2000 zone, for example EPSG:5897, or leave WORK_CRS empty.</source>
        <translation>WORK_CRS {crs} không phải là hệ tọa độ phẳng tính bằng mét có thể đo diện tích. Hãy chọn một múi VN-2000, ví dụ EPSG:5897, hoặc để trống WORK_CRS.</translation>
    </message>
    <message>
        <location filename="../core/identity/measuring.py"/>
        <source>WORK_CRS: parcel identifiers are computed in a VN-2000 3° zone, not in “{crs}”. Leave WORK_CRS empty, or give the zone of the province.</source>
        <translation>WORK_CRS: mã định danh thửa đất được tính trong múi chiếu VN-2000 3°, không phải trong “{crs}”. Hãy để trống WORK_CRS hoặc chọn múi chiếu của tỉnh.</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>Workbook (.xlsx, .xls, .ods) or text (.csv, .txt; encoding and delimiter are found). It is never changed.</source>
        <translation>Bảng tính (.xlsx, .xls, .ods) hoặc văn bản (.csv, .txt; tự nhận bảng mã và dấu phân cách). Tệp không bao giờ bị sửa.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>Working out the links; parcels and list must not be changed meanwhile.</source>
        <translation>Đang tính các liên kết; không được sửa thửa đất và danh sách trong lúc này.</translation>
    </message>
    <message>
        <location filename="../ui/in_place_dialog.py"/>
        <source>Works on all parcels of “{layer}”, whatever is selected, and writes into the layer itself as one undo step. Nothing is saved before you save the edits.</source>
        <translation>Xử lý mọi thửa của “{layer}”, không phụ thuộc vào vùng chọn, và ghi thẳng vào lớp thành một bước hoàn tác. Chưa có gì được lưu cho đến khi bạn lưu chỉnh sửa.</translation>
    </message>
    <message>
        <location filename="../ui/in_place_dialog.py"/>
        <source>Works on all rows of “{layer}”, whatever is selected, and writes into the table itself as one undo step. Nothing is saved before you save the edits.</source>
        <translation>Xử lý tất cả các dòng của “{layer}”, dù đang chọn gì, và ghi thẳng vào bảng trong một bước hoàn tác. Chưa có gì được lưu cho đến khi bạn lưu chỉnh sửa.</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Worksheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Write</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Write commune, sheet and parcel number of the active layer as one code</source>
        <translation>Ghi mã xã, số tờ và số thửa của lớp đang chọn thành một mã</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>Write copies…</source>
        <translation>Ghi bản sao…</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Write identifiers into the active layer where there are none, as one undo step</source>
        <translation>Ghi mã định danh vào lớp đang chọn ở những thửa chưa có, thành một bước hoàn tác</translation>
    </message>
    <message>
        <location filename="../ui/actions.py"/>
        <source>Write land codes into the layer…</source>
        <translation>Ghi mã đất vào lớp…</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>Write the accepted links into copies of parcels and list, or into the open layers</source>
        <translation>Ghi các liên kết đã chấp nhận vào bản sao của thửa đất và danh sách, hoặc vào các lớp đang mở</translation>
    </message>
    <message>
        <location filename="../processing/applydecisions.py"/>
        <source>Writes copies of the parcels and of the certificate list with the links that people have accepted in the journal. What is not decided stays empty; where two people disagree nothing is linked; decisions about certificates or parcels that are no longer there are named in the log. Sheet and parcel numbers that the list has already are never changed.</source>
        <translation>Ghi bản sao của lớp thửa đất và danh sách Giấy chứng nhận kèm các liên kết đã được chấp nhận trong nhật ký. Chỗ chưa quyết định để trống; chỗ hai người quyết định khác nhau thì không liên kết; quyết định về Giấy chứng nhận hoặc thửa đất không còn nữa được nêu trong nhật ký chạy. Số tờ, số thửa đã có trong danh sách không bao giờ bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../processing/assignlandcodes.py"/>
        <source>Writes the land code MX.SB.ST (commune, sheet, parcel number, e.g. 09427.7.12a) of every parcel, and the same as MX_SB_ST, as names of files have it. Leading zeros that a spreadsheet ate are restored; parts that cannot be read and repeated codes are reported.</source>
        <translation>Ghi mã đất MX.SB.ST (mã xã, số tờ, số thửa, ví dụ 09427.7.12a) cho mọi thửa, và cùng mã đó ở dạng MX_SB_ST dùng trong tên tệp. Số 0 ở đầu bị bảng tính làm mất được khôi phục; thành phần không đọc được và mã trùng được báo lại.</translation>
    </message>
    <message>
        <location filename="../processing/convertcommunes.py"/>
        <source>Writes the new commune and sheet beside the old ones, by the province's reference table of old and new sheets. The key is old commune, old sheet and scale. What is ambiguous, missing in the table or on the border of a divided commune stays empty and is a finding DC08 with its cause; nothing is guessed.</source>
        <translation>Ghi xã mới và số tờ mới bên cạnh số cũ, theo bảng tham chiếu tờ bản đồ cũ – mới của tỉnh. Khóa tra cứu gồm xã cũ, số tờ cũ và tỷ lệ. Trường hợp chưa xác định, không có trong bảng hoặc nằm trên ranh giới xã bị chia thì để trống và là phát hiện DC08 kèm nguyên nhân; không suy đoán.</translation>
    </message>
    <message>
        <location filename="../processing/standardiserecords.py"/>
        <source>Writes the original texts back instead of repairing. Cells that were changed since then stay, and are named.</source>
        <translation>Ghi lại nội dung gốc thay vì sửa. Ô nào đã bị sửa sau đó thì giữ nguyên và được nêu tên.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/workplace.py"/>
        <source>Writing the decisions into the journal…</source>
        <translation>Đang ghi các quyết định vào nhật ký…</translation>
    </message>
    <message>
        <location filename="../processing/outputs.py"/>
        <source>Writing the findings</source>
        <translation>Đang ghi các phát hiện</translation>
    </message>
    <message>
        <location filename="../ui/findings/marking.py"/>
        <source>Writing the marks…</source>
        <translation>Đang ghi tệp ngoại lệ…</translation>
    </message>
    <message>
        <location filename="../processing/matchcertificates.py"/>
        <source>Writing the matches</source>
        <translation>Ghi kết quả đối soát</translation>
    </message>
    <message>
        <location filename="../processing/carrying.py"/>
        <source>Writing the parcels</source>
        <translation>Đang ghi các thửa</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>Written, one undo step for each layer (Ctrl+Z takes it back): {layers}. Save the edits to keep it.</source>
        <translation>Đã ghi, mỗi lớp là một bước hoàn tác (Ctrl+Z để hoàn tác): {layers}. Hãy lưu chỉnh sửa để giữ lại.</translation>
    </message>
    <message>
        <location filename="../processing/help.py"/>
        <source>Wrong</source>
        <translation>Sai</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>X (east)</source>
        <translation>X (hướng đông)</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Y (north)</source>
        <translation>Y (hướng bắc)</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>Year of the survey</source>
        <translation>Năm đo vẽ</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Years of two digits (“{column}”)</source>
        <translation>Năm chỉ có hai chữ số (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>Years that cannot be (“{column}”)</source>
        <translation>Năm không thể có (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <location filename="../ui/profile_editor/rules_model.py"/>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>Your name is noted with every decision. Choose it or type it; machines are shared.</source>
        <translation>Tên của bạn được ghi cùng mỗi quyết định. Hãy chọn hoặc gõ tên, vì máy được dùng chung.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>Zeros in front of numbers (“{column}”)</source>
        <translation>Số 0 ở đầu (“{column}”)</translation>
    </message>
    <message>
        <location filename="../ui/findings/commands.py"/>
        <location filename="../ui/reconciliation/commands.py"/>
        <source>Zoom</source>
        <translation>Phóng tới</translation>
    </message>
    <message>
        <location filename="../ui/search/filter.py"/>
        <source>Zoom to the parcel</source>
        <translation>Phóng tới thửa đất</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Zoom to the parcels</source>
        <translation>Phóng tới thửa</translation>
    </message>
    <message>
        <location filename="../ui/search/filter.py"/>
        <source>Zoom to the parcels ({count})</source>
        <translation>Phóng tới các thửa đất ({count})</translation>
    </message>
    <message>
        <location filename="../adapters/style.py"/>
        <source>Zoom to the parcels of this finding</source>
        <translation>Phóng tới các thửa của phát hiện này</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/invalid_geometry.py"/>
        <source>Zoom to the place of the finding and move or delete the vertex with the Vertex Tool. Fix Geometries mends many shapes at once, but look at the result: it may cut off land that belongs to the parcel.</source>
        <translation>Phóng đến vị trí lỗi và dời hoặc xóa đỉnh bằng công cụ đỉnh (Vertex Tool). Fix geometries sửa được nhiều hình cùng lúc, nhưng phải xem lại kết quả: nó có thể cắt mất phần đất thuộc thửa.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_filter.py"/>
        <source>{author} ({count})</source>
        <translation>{author} ({count})</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/workplace.py"/>
        <source>{author} has no decision left to take back.</source>
        <translation>{author} không còn quyết định nào để hoàn tác.</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>{author}, {day}</source>
        <translation>{author}, {day}</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>{author}: no parcel</source>
        <translation>{author}: không có thửa đất</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>{author}: not on the map</source>
        <translation>{author}: không có trên bản đồ</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>{author}: not {parcels}</source>
        <translation>{author}: không phải {parcels}</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <location filename="../ui/reconciliation/comparison.py"/>
        <source>{author}: {parcels}</source>
        <translation>{author}: {parcels}</translation>
    </message>
    <message>
        <location filename="../ui/desktop.py"/>
        <source>{causes} causes: {errors} errors, {warnings} warnings, {notes} notes</source>
        <translation>{causes} nguyên nhân: {errors} lỗi, {warnings} cảnh báo, {notes} lưu ý</translation>
    </message>
    <message>
        <location filename="../processing/apply_notes.py"/>
        <source>{certificate}: {authors} have decided differently, so nothing was linked. Decide once more to settle it.</source>
        <translation>{certificate}: {authors} quyết định khác nhau nên chưa liên kết. Hãy quyết định lại một lần nữa để giải quyết.</translation>
    </message>
    <message>
        <location filename="../processing/matchcertificates.py"/>
        <source>{claims} pairs of certificate and parcel: {matched} matched, {review} to review, {ambiguous} with several fitting parcels, {conflict} contradictory, {only_record} only in the list; {only_map} parcels only on the map.</source>
        <translation>{claims} cặp Giấy chứng nhận – thửa đất: {matched} đã khớp, {review} cần xem, {ambiguous} có nhiều thửa phù hợp, {conflict} mâu thuẫn, {only_record} chỉ có trong danh sách; {only_map} thửa chỉ có trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, a CRS in degrees, but the coordinates look like metres (for example {x}, {y}). Set SOURCE_CRS to the CRS the numbers are in, for example the VN-2000 zone of the province.</source>
        <translation>{claim}, là hệ tọa độ theo độ, nhưng tọa độ trông như tính bằng mét (ví dụ {x}, {y}). Hãy đặt SOURCE_CRS đúng với hệ của các số tọa độ, ví dụ múi VN-2000 của tỉnh.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, a CRS in degrees, but the coordinates look like metres of VN-2000 (for example {x}, {y}). Set SOURCE_CRS to the zone of the province; the numbers fit {zones}.</source>
        <translation>{claim}, là hệ tọa độ theo độ, nhưng tọa độ trông như mét trong VN-2000 (ví dụ {x}, {y}). Hãy đặt SOURCE_CRS là múi của tỉnh; các số tọa độ phù hợp với {zones}.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, a CRS in degrees, but the coordinates look like metres of VN-2000 (for example {x}, {y}). Set SOURCE_CRS to {zones}, the only zone they fit, or correct the layer's CRS.</source>
        <translation>{claim}, là hệ tọa độ theo độ, nhưng tọa độ trông như mét trong VN-2000 (ví dụ {x}, {y}). Hãy đặt SOURCE_CRS là {zones}, múi duy nhất phù hợp, hoặc sửa hệ tọa độ của lớp.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, a CRS in metres, but the coordinates are longitude and latitude in degrees (for example {x}, {y}): read as EPSG:4326 and measured in {work}. Correct the layer's CRS, or set SOURCE_CRS=EPSG:4326.</source>
        <translation>{claim}, là hệ tọa độ tính bằng mét, nhưng tọa độ là kinh độ, vĩ độ tính bằng độ (ví dụ {x}, {y}): được đọc theo EPSG:4326 và đo trong {work}. Hãy sửa hệ tọa độ của lớp, hoặc đặt SOURCE_CRS=EPSG:4326.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, a CRS in metres, but the coordinates look like longitude and latitude in degrees (for example {x}, {y}). Set SOURCE_CRS=EPSG:4326, or correct the layer's CRS.</source>
        <translation>{claim}, là hệ tọa độ tính bằng mét, nhưng tọa độ trông như kinh độ, vĩ độ tính bằng độ (ví dụ {x}, {y}). Hãy đặt SOURCE_CRS=EPSG:4326, hoặc sửa hệ tọa độ của lớp.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, although the coordinates (for example {x}, {y}) then lie near longitude {lon}, latitude {lat}, far from where that CRS is used. They are read as told.</source>
        <translation>{claim}, dù khi đó tọa độ (ví dụ {x}, {y}) nằm gần kinh độ {lon}, vĩ độ {lat}, cách xa vùng sử dụng của hệ đó. Tọa độ được đọc đúng như đã chỉ định.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, but read so the coordinates (for example {x}, {y}) would lie near longitude {lon}, latitude {lat}, far from where that CRS is used. Set SOURCE_CRS to the CRS the numbers are in; if {crs} is right after all, give it as SOURCE_CRS.</source>
        <translation>{claim}, nhưng đọc như vậy thì tọa độ (ví dụ {x}, {y}) nằm gần kinh độ {lon}, vĩ độ {lat}, cách xa vùng sử dụng của hệ đó. Hãy đặt SOURCE_CRS đúng với hệ của các số tọa độ; nếu {crs} vẫn là đúng, hãy nhập nó vào SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, but read so the coordinates (for example {x}, {y}) would lie near longitude {lon}, latitude {lat}, far from where that CRS is used: the central meridian is probably wrong. The numbers fit {zones}: set SOURCE_CRS to the zone of the province; if {crs} is right after all, give it as SOURCE_CRS.</source>
        <translation>{claim}, nhưng đọc như vậy thì tọa độ (ví dụ {x}, {y}) nằm gần kinh độ {lon}, vĩ độ {lat}, cách xa vùng sử dụng của hệ đó: có lẽ sai kinh tuyến trục. Các số tọa độ phù hợp với {zones}: hãy đặt SOURCE_CRS là múi của tỉnh; nếu {crs} vẫn là đúng, hãy nhập nó vào SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, but the coordinates (for example {x}, {y}) are those of a drawing with its own origin. They are measured as metres as they are.</source>
        <translation>{claim}, nhưng tọa độ (ví dụ {x}, {y}) là của bản vẽ có gốc tọa độ giả định. Tọa độ được đo nguyên trạng theo mét.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, but the coordinates (for example {x}, {y}) cannot belong to it and fit WORK_CRS {work}: read as {work}. Correct the layer's CRS, or set SOURCE_CRS.</source>
        <translation>{claim}, nhưng tọa độ (ví dụ {x}, {y}) không thể thuộc hệ đó mà phù hợp với WORK_CRS {work}: được đọc theo {work}. Hãy sửa hệ tọa độ của lớp, hoặc đặt SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, but the coordinates (for example {x}, {y}) have no place in it. Set SOURCE_CRS to the CRS the numbers are in, for example EPSG:5897.</source>
        <translation>{claim}, nhưng tọa độ (ví dụ {x}, {y}) không có vị trí nào trong hệ đó. Hãy đặt SOURCE_CRS đúng với hệ của các số tọa độ, ví dụ EPSG:5897.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, but the coordinates look like those of a web map, EPSG:3857 (for example {x}, {y}). Set SOURCE_CRS=EPSG:3857, or correct the layer's CRS.</source>
        <translation>{claim}, nhưng tọa độ trông như của bản đồ web, EPSG:3857 (ví dụ {x}, {y}). Hãy đặt SOURCE_CRS=EPSG:3857, hoặc sửa hệ tọa độ của lớp.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, but the layer lies partly or wholly outside the area where that CRS is used (near longitude {lon}, latitude {lat}). Check the central meridian.</source>
        <translation>{claim}, nhưng lớp nằm một phần hoặc toàn bộ ngoài vùng sử dụng của hệ đó (gần kinh độ {lon}, vĩ độ {lat}). Hãy kiểm tra kinh tuyến trục.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, but the two axes look swapped (for example x {x}, y {y}): north stands where east belongs, as in lists that call north X. Run “Swap X and Y coordinates” on the layer and check the result.</source>
        <translation>{claim}, nhưng hai trục tọa độ có vẻ bị đảo (ví dụ x {x}, y {y}): giá trị hướng bắc đứng ở chỗ của hướng đông, như trong các bảng tọa độ gọi hướng bắc là X. Hãy chạy công cụ “Swap X and Y coordinates” (đổi chỗ X và Y) cho lớp rồi kiểm tra kết quả.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, in which lengths and areas are not true metres at this place: it is measured in {work}.</source>
        <translation>{claim}, trong đó chiều dài và diện tích tại đây không phải mét thực: lớp được đo trong {work}.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, the CRS of web maps, but read so the coordinates (for example {x}, {y}) would lie outside Vietnam. They fit {zones}: set SOURCE_CRS to the zone of the province; if {crs} is right after all, give it as SOURCE_CRS.</source>
        <translation>{claim}, là hệ tọa độ của bản đồ web, nhưng đọc như vậy thì tọa độ (ví dụ {x}, {y}) nằm ngoài Việt Nam. Các số tọa độ phù hợp với {zones}: hãy đặt SOURCE_CRS là múi của tỉnh; nếu {crs} vẫn là đúng, hãy nhập nó vào SOURCE_CRS.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{claim}, which is neither degrees nor plane coordinates, so parcels cannot be measured. Set SOURCE_CRS to what the numbers are, for example EPSG:5897.</source>
        <translation>{claim}, không phải tọa độ theo độ cũng không phải tọa độ phẳng nên không đo được thửa đất. Hãy đặt SOURCE_CRS đúng với hệ của các số tọa độ, ví dụ EPSG:5897.</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>{code} {title}: could not run; {reason}.</source>
        <translation>{code} {title}: không chạy được; {reason}.</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>{code} {title}: not applicable; {reason}.</source>
        <translation>{code} {title}: không áp dụng; {reason}.</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>{code} {title}: {findings} found ({seconds} s).</source>
        <translation>{code} {title}: {findings} phát hiện ({seconds} giây).</translation>
    </message>
    <message>
        <location filename="../adapters/output_styles.py"/>
        <source>{column} (as in the list)</source>
        <translation>{column} (như trong danh sách)</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>{count} (selection only)</source>
        <translation>{count} (chỉ các thửa được chọn)</translation>
    </message>
    <message>
        <location filename="../processing/apply_notes.py"/>
        <source>{count} accepted keys are those of several parcels of the map, and all of these were linked: {parcels}. Correct the numbers on the map.</source>
        <translation>{count} khóa thửa đã chấp nhận bị trùng ở nhiều thửa đất trên bản đồ và tất cả đều được liên kết: {parcels}. Hãy sửa số tờ, số thửa trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/report/findings_section.py"/>
        <source>{count} accepted or known</source>
        <translation>{count} đã chấp nhận hoặc đã biết</translation>
    </message>
    <message>
        <location filename="../processing/apply_notes.py"/>
        <source>{count} accepted parcels are not on the map any more (certificate → parcel): {pairs}.</source>
        <translation>{count} thửa đất đã chấp nhận không còn trên bản đồ (Giấy chứng nhận → thửa đất): {pairs}.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>{count} addresses name another commune ({named})</source>
        <translation>{count} địa chỉ ghi xã khác ({named})</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>{count} bytes</source>
        <translation>{count} byte</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>{count} causes to look at</source>
        <translation>{count} nguyên nhân cần xem xét</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>{count} cells of “{layer}” have their original text again; {kept} could not be given back.</source>
        <translation>{count} ô của “{layer}” đã trở lại nội dung gốc; {kept} ô không khôi phục được.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>{count} cells of “{layer}” written, as one undo step. Save the edits to keep them.</source>
        <translation>Đã ghi {count} ô của “{layer}” thành một bước hoàn tác. Hãy lưu chỉnh sửa để giữ lại.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>{count} cells of “{layer}” written, as one undo step; {proposed} more have a proposal in the table of changes. Save the edits to keep them, and the table to be able to take them back later.</source>
        <translation>Đã ghi {count} ô của “{layer}” trong một bước hoàn tác; còn {proposed} ô có đề xuất trong bảng thay đổi. Hãy lưu chỉnh sửa để giữ lại, và lưu bảng này để sau này còn hoàn tác được.</translation>
    </message>
    <message>
        <location filename="../processing/apply_notes.py"/>
        <source>{count} certificates have other numbers in the list (fields 21/22) than the accepted parcel has: {certificates}. The list's numbers were left as they are; the accepted parcel stands in parcel_key.</source>
        <translation>{count} Giấy chứng nhận có số tờ, số thửa trong danh sách (trường 21/22) khác với thửa đất đã chấp nhận: {certificates}. Số trong danh sách được giữ nguyên; thửa đất đã chấp nhận nằm ở trường parcel_key.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>{count} certificates were decided differently by two people. Decide each of them once more.</source>
        <translation>{count} Giấy chứng nhận được hai người quyết định khác nhau. Hãy quyết định lại từng Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../processing/apply_notes.py"/>
        <source>{count} certificates with decisions are not in the list any more: {certificates}.</source>
        <translation>{count} Giấy chứng nhận đã có quyết định nhưng không còn trong danh sách: {certificates}.</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>{count} changes belong to rows or text columns that “{layer}” does not have; they were left out.</source>
        <translation>{count} thay đổi thuộc về các dòng hoặc cột chữ mà “{layer}” không có; chúng được bỏ qua.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/notes.py"/>
        <source>{count} decisions are about certificates that this list does not have. They were kept and not used.</source>
        <translation>{count} quyết định thuộc các Giấy chứng nhận không có trong danh sách này. Chúng vẫn được giữ lại nhưng không được dùng.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/journal_desk.py"/>
        <source>{count} decisions are not saved yet; they are kept while QGIS is open and you can go on. {problem}</source>
        <translation>{count} quyết định chưa được lưu; chúng được giữ lại khi QGIS còn mở và bạn có thể làm tiếp. {problem}</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/journal_desk.py"/>
        <source>{count} decisions could be saved neither in the journal nor in “{path}” ({problem}). Press “Save elsewhere…” before you go on.</source>
        <translation>{count} quyết định không lưu được vào nhật ký và cũng không lưu được vào “{path}” ({problem}). Hãy bấm “Lưu nơi khác…” trước khi làm tiếp.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/journal_desk.py"/>
        <source>{count} decisions could not be saved in the journal. They are in “{path}”; open the journal when it can be written again, and merge that file into it.</source>
        <translation>{count} quyết định chưa lưu được vào nhật ký. Chúng nằm trong “{path}”; khi nhật ký ghi lại được, hãy mở nhật ký rồi gộp tệp này vào.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/journal_desk.py"/>
        <source>{count} decisions wait: another program holds the journal. They are written as soon as it lets go; you can go on.</source>
        <translation>{count} quyết định đang chờ: chương trình khác đang giữ nhật ký. Chúng sẽ được ghi ngay khi nhật ký rảnh; bạn cứ làm tiếp.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>{count} errors</source>
        <translation>{count} lỗi</translation>
    </message>
    <message>
        <location filename="../core/run.py"/>
        <source>{count} features of “{layer}” are no polygons (points, lines or collections); their shape was not compared.</source>
        <translation>{count} đối tượng của “{layer}” không phải vùng (điểm, đường hoặc tập hợp); hình của chúng không được so sánh.</translation>
    </message>
    <message>
        <location filename="../core/run.py"/>
        <source>{count} features of “{layer}” have coordinates that are no numbers (NaN, infinite); those vertices were left out.</source>
        <translation>{count} đối tượng của “{layer}” có tọa độ không phải là số (NaN, vô cùng); các đỉnh đó đã bị bỏ qua.</translation>
    </message>
    <message>
        <location filename="../ui/findings/place.py"/>
        <source>{count} findings are on the clipboard.</source>
        <translation>Đã sao chép {count} phát hiện.</translation>
    </message>
    <message>
        <location filename="../ui/findings/questions.py"/>
        <source>{count} findings will be marked as fixed. Go on?</source>
        <translation>Sẽ đánh dấu {count} phát hiện là đã sửa. Tiếp tục?</translation>
    </message>
    <message>
        <location filename="../ui/findings/marking.py"/>
        <source>{count} findings, the first: {message}</source>
        <translation>{count} phát hiện, phát hiện đầu: {message}</translation>
    </message>
    <message>
        <location filename="../ui/findings/words.py"/>
        <source>{count} findings, {open} of them open. For example:</source>
        <translation>{count} phát hiện, còn {open} cần xử lý. Ví dụ:</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>{count} fixed</source>
        <translation>{count} đã sửa</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>{count} identifiers are written with capital letters, e.g. on parcel {key}. They name the right places, but programs that compare letter by letter will not find them; agree with the land registration office on small letters.</source>
        <translation>{count} mã định danh viết bằng chữ hoa, ví dụ ở thửa {key}. Mã chỉ đúng vị trí, nhưng chương trình so sánh từng ký tự sẽ không tìm thấy; hãy thống nhất với Văn phòng đăng ký đất đai dùng chữ thường.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>{count} lines</source>
        <translation>{count} dòng</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>{count} lines are sure. Look at these {shown} of them first; if one is wrong, cancel and go through the lines one by one. All are accepted as one step, and Undo takes them back as one.</source>
        <translation>Có {count} dòng chắc chắn. Trước hết hãy xem {shown} dòng sau; nếu có dòng sai thì hủy và xem lại từng dòng. Tất cả được chấp nhận trong một bước, và Hoàn tác sẽ rút lại cả bước đó.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>{count} lines belong to nobody now.</source>
        <translation>Đã bỏ giao {count} dòng.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/people_desk.py"/>
        <source>{count} lines given to {person}.</source>
        <translation>Đã giao {count} dòng cho {person}.</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>{count} lines of “{layer}”.</source>
        <translation>{count} dòng của “{layer}”.</translation>
    </message>
    <message>
        <location filename="../processing/apply_notes.py"/>
        <source>{count} links rest on facts that have changed since they were decided: {links}. They were applied; look at them again.</source>
        <translation>{count} liên kết dựa trên thông tin đã thay đổi kể từ khi quyết định: {links}. Các liên kết này vẫn được áp dụng; hãy xem lại.</translation>
    </message>
    <message>
        <location filename="../ui/findings/dock.py"/>
        <source>{count} no longer there</source>
        <translation>{count} không còn nữa</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>{count} of {total} addresses name {name} (cũ) ({parcels} parcels)</source>
        <translation>{count}/{total} địa chỉ ghi {name} (cũ) ({parcels} thửa)</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>{count} of {total} addresses name {name} ({parcels} parcels)</source>
        <translation>{count}/{total} địa chỉ ghi {name} ({parcels} thửa)</translation>
    </message>
    <message>
        <location filename="../core/identity/propose_words.py"/>
        <source>{count} of {total} addresses name {name} with its district ({parcels} parcels)</source>
        <translation>{count}/{total} địa chỉ ghi {name} kèm tên huyện ({parcels} thửa)</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{count} of {total} coordinates of layer “{layer}” lie more than {distance} km from the rest (for example {x}, {y}). They did not decide the CRS; look for parcels that were moved or digitised by mistake.</source>
        <translation>{count} trên {total} tọa độ của lớp “{layer}” nằm cách phần còn lại hơn {distance} km (ví dụ {x}, {y}). Chúng không ảnh hưởng đến việc chọn hệ tọa độ; hãy tìm các thửa bị dịch chuyển hoặc số hóa nhầm.</translation>
    </message>
    <message>
        <location filename="../processing/carrying.py"/>
        <source>{count} of {total} parcels have a new commune and sheet; the others stay empty, see the findings.</source>
        <translation>{count}/{total} thửa có xã mới và số tờ mới; các thửa khác để trống, xem các phát hiện.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>{count} parcels</source>
        <translation>{count} thửa đất</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <source>{count} parcels carry the code of {code} {name}, but lie {distance:.0f} km from it: their identifiers would name places there. Check the CRS of the layer (the central meridian) and the commune code before you use them.</source>
        <translation>{count} thửa mang mã xã {code} {name} nhưng nằm cách xã này {distance:.0f} km: mã định danh sẽ chỉ vị trí ở nơi đó. Hãy kiểm tra hệ tọa độ của lớp (kinh tuyến trục) và mã xã trước khi sử dụng.</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>{count} parcels have no sheet number and are in no row.</source>
        <translation>{count} thửa không có số tờ nên không nằm trong dòng nào.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/picking.py"/>
        <source>{count} parcels have the number {parcel}; a decision is about all of them.</source>
        <translation>Có {count} thửa đất cùng số {parcel}; quyết định áp dụng cho tất cả.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>{count} parcels lie too far from it</source>
        <translation>{count} thửa nằm quá xa xã đó</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>{count} parcels lie too far from their commune ({labels}). Their sheets were carried over by the codes all the same; check the codes, and the CRS of the layer.</source>
        <translation>{count} thửa nằm quá xa xã của chúng ({labels}). Các tờ bản đồ vẫn được chuyển theo mã; hãy kiểm tra mã xã và hệ tọa độ của lớp.</translation>
    </message>
    <message>
        <location filename="../processing/checking.py"/>
        <source>{count} parcels of “{layer}”; measured in {crs}.</source>
        <translation>{count} thửa của “{layer}”; đo tính trong {crs}.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>{count} pieces of information</source>
        <translation>{count} thông tin</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>{count} rows for {sheets} sheets: {filled} with an old commune, {scales} with a scale. Confirm every row before you use the table; {weak} rows have a confidence below 0.7.</source>
        <translation>{count} dòng cho {sheets} tờ: {filled} dòng có xã cũ, {scales} dòng có tỷ lệ. Hãy xác nhận từng dòng trước khi dùng bảng; {weak} dòng có độ tin cậy dưới 0,7.</translation>
    </message>
    <message>
        <location filename="../core/report/head_section.py"/>
        <source>{count} warnings</source>
        <translation>{count} cảnh báo</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/dock.py"/>
        <source>{decided} of {count} decided (%p %)</source>
        <translation>Đã quyết định {decided}/{count} (%p %)</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>{entries} entries of {journals} journals; people disagree on {conflicts} certificates.</source>
        <translation>{entries} mục từ {journals} nhật ký; {conflicts} Giấy chứng nhận có quyết định khác nhau.</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>{exceptions} hold, {fixed} marked as fixed, {changed} no longer hold because the data changed, {expired} expired, {unmatched} on findings that are gone</source>
        <translation>{exceptions} còn hiệu lực, {fixed} đã đánh dấu là đã sửa, {changed} không còn hiệu lực vì dữ liệu đã thay đổi, {expired} đã hết hạn, {unmatched} thuộc các phát hiện không còn nữa</translation>
    </message>
    <message>
        <location filename="../core/report/identity_section.py"/>
        <source>{filled} of {count} parcels carry an identifier. Each was decoded; what counts is the parcel its place lies in.</source>
        <translation>{filled} trong số {count} thửa đất có mã định danh. Từng mã đã được giải mã; căn cứ để kết luận là thửa đất chứa vị trí đó.</translation>
    </message>
    <message>
        <location filename="../core/rules/topology/invalid_geometry.py"/>
        <source>{first} This parcel has {count} such problems in all.</source>
        <translation>{first} Thửa này có tất cả {count} lỗi như vậy.</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>{first}–{last}, unchanged</source>
        <translation>{first}–{last}, giữ nguyên</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>{first}–{last}, {offset:+d}</source>
        <translation>{first}–{last}, {offset:+d}</translation>
    </message>
    <message>
        <location filename="../core/identity/assign_drafts.py"/>
        <source>{identifier}, the nearest free one inside the parcel ({distance:.2f} m from the characteristic point); the land registration office decides</source>
        <translation>{identifier}, mã còn trống gần nhất bên trong thửa (cách điểm đặc trưng {distance:.2f} m); Văn phòng đăng ký đất đai quyết định</translation>
    </message>
    <message>
        <location filename="../ui/commands.py"/>
        <source>{key} is the key for “{command}” already. Choose another one.</source>
        <translation>Phím {key} đã dùng cho “{command}”. Hãy chọn phím khác.</translation>
    </message>
    <message>
        <location filename="../core/report/details_section.py"/>
        <source>{known} known, {new} new, {gone} gone</source>
        <translation>{known} đã biết, {new} mới, {gone} không còn</translation>
    </message>
    <message>
        <location filename="../core/fields.py"/>
        <source>{label}: the column “{column}” is used; {others} is also filled and could be meant. If so, say it with {parameter} or in the profile.</source>
        <translation>{label}: dùng trường “{column}”; {others} cũng có dữ liệu và có thể là trường cần dùng. Nếu vậy, hãy chỉ rõ bằng {parameter} hoặc trong hồ sơ cấu hình.</translation>
    </message>
    <message>
        <location filename="../core/workbook/table_notes.py"/>
        <source>{label}: {count} filled cells were not understood and have no value, e.g. {cells}. What is stored there is in “{column}”.</source>
        <translation>{label}: {count} ô có dữ liệu nhưng không hiểu được nên để trống, ví dụ {cells}. Nội dung gốc nằm ở trường “{column}”.</translation>
    </message>
    <message>
        <location filename="../core/report/matching_section.py"/>
        <source>{lines} lines of the list are {claims} pairs of certificate and parcel; {share} are settled without a person.</source>
        <translation>{lines} dòng của danh sách là {claims} cặp Giấy chứng nhận – thửa đất; {share} được xác định mà không cần người xem.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/workplace.py"/>
        <source>{lines} lines of the list have a parcel, {parcels} parcels a certificate. The copies are new layers.</source>
        <translation>{lines} dòng của danh sách đã có thửa đất, {parcels} thửa đất đã có Giấy chứng nhận. Các bản sao là lớp mới.</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>{lines} lines with {certificates} certificates from {sheets} (layout {layout}); {skipped} rows were left out.</source>
        <translation>{lines} dòng với {certificates} Giấy chứng nhận từ {sheets} (mẫu {layout}); bỏ qua {skipped} dòng.</translation>
    </message>
    <message>
        <location filename="../processing/apply_notes.py"/>
        <source>{lines} of {all_lines} lines now have a parcel, {parcels} of {all_parcels} parcels a certificate. The decisions of {certificates} certificates were read.</source>
        <translation>{lines} trên {all_lines} dòng nay đã có thửa đất, {parcels} trên {all_parcels} thửa đất đã có Giấy chứng nhận. Đã đọc quyết định của {certificates} Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../processing/apply_notes.py"/>
        <source>{listed} and {count} more</source>
        <translation>{listed} và {count} mục khác</translation>
    </message>
    <message>
        <location filename="../ui/findings/again.py"/>
        <source>{name}, checked again</source>
        <translation>{name}, kiểm tra lại</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>{name}: {value} is not possible; give {maximum} or less.</source>
        <translation>{name}: không dùng được giá trị {value}; hãy nhập {maximum} trở xuống.</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>{name}: {value} is not possible; give {minimum} or more.</source>
        <translation>{name}: không dùng được giá trị {value}; hãy nhập {minimum} trở lên.</translation>
    </message>
    <message>
        <location filename="../core/plan.py"/>
        <source>{name}: “{value}” is not a number.</source>
        <translation>{name}: “{value}” không phải là số.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/merge_desk.py"/>
        <source>{new} new entries merged; people disagree on {conflicts} certificates.</source>
        <translation>Đã gộp {new} mục mới; {conflicts} Giấy chứng nhận có ý kiến khác nhau.</translation>
    </message>
    <message>
        <location filename="../ui/findings/model.py"/>
        <source>{open} of {count} to do</source>
        <translation>còn {open} trong {count} cần xử lý</translation>
    </message>
    <message>
        <location filename="../core/report/rules_section.py"/>
        <source>{outcome}: {reason}</source>
        <translation>{outcome}: {reason}</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter} and {other} both write to “{path}”; one would replace the other. Choose two names.</source>
        <translation>{parameter} và {other} cùng ghi vào “{path}”; kết quả này sẽ đè lên kết quả kia. Hãy chọn hai tên khác nhau.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter} is not given. Choose a layer or file.</source>
        <translation>Chưa chọn {parameter}. Hãy chọn một lớp hoặc tệp.</translation>
    </message>
    <message>
        <location filename="../adapters/output_style.py"/>
        <source>{parameter} is written, but its style could not be put into “{path}”: {reason}.</source>
        <translation>{parameter} đã được ghi, nhưng không lưu được kiểu hiển thị vào “{path}”: {reason}.</translation>
    </message>
    <message>
        <location filename="../core/run.py"/>
        <source>{parameter} was given, but none of the rules of this run uses it; it has no effect.</source>
        <translation>Đã chọn {parameter} nhưng không quy tắc nào của lần chạy này dùng đến; lựa chọn này không có tác dụng.</translation>
    </message>
    <message>
        <location filename="../core/rules/base.py"/>
        <source>{parameter} was not given</source>
        <translation>chưa cung cấp {parameter}</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter} would overwrite “{path}”, which is given as {other}. Inputs are never changed; choose another name.</source>
        <translation>{parameter} sẽ ghi đè lên “{path}”, là dữ liệu đã chọn cho {other}. Dữ liệu đầu vào không bao giờ bị thay đổi; hãy chọn tên khác.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter} would write into “{path}”, in which Parcel Clean keeps decisions ({table}). Choose another file.</source>
        <translation>{parameter} sẽ ghi vào “{path}”, là tệp mà Parcel Clean lưu các quyết định ({table}). Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <location filename="../core/geometry/crs_messages.py"/>
        <source>{parameter} “{value}” is not a known coordinate reference system. Give a code such as EPSG:5897, or a WKT or PROJ definition.</source>
        <translation>{parameter} “{value}” không phải là hệ tọa độ đã biết. Hãy nhập mã như EPSG:5897, hoặc định nghĩa WKT hay PROJ.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: a shapefile cannot hold all of it: names of columns are cut to 10 letters ({names}), texts to 254 bytes (messages and details above all). Write a GeoPackage (.gpkg) to keep everything.</source>
        <translation>{parameter}: shapefile không chứa được hết: tên trường bị cắt còn 10 ký tự ({names}), chữ bị cắt còn 254 byte (nhất là thông báo và chi tiết). Hãy ghi GeoPackage (.gpkg) để giữ đủ.</translation>
    </message>
    <message>
        <location filename="../adapters/column_fill.py"/>
        <source>{parameter}: column “{column}” does not hold text. Choose or add a text column.</source>
        <translation>{parameter}: trường “{column}” không phải kiểu văn bản. Hãy chọn hoặc thêm một trường kiểu văn bản.</translation>
    </message>
    <message>
        <location filename="../processing/assignparcelids.py"/>
        <location filename="../processing/auditparcelids.py"/>
        <source>{parameter}: column “{column}” holds ids of another kind (“{example}”), no 12-character parcel identifiers. Choose the column of the identifiers; nothing was written.</source>
        <translation>{parameter}: trường “{column}” chứa loại mã khác (“{example}”), không phải mã định danh thửa đất 12 ký tự. Hãy chọn đúng trường mã định danh; chưa ghi gì.</translation>
    </message>
    <message>
        <location filename="../adapters/column_fill.py"/>
        <source>{parameter}: column “{column}” holds {length} characters, but {needed} are needed. Make the column longer, or choose another one.</source>
        <translation>{parameter}: trường “{column}” chỉ chứa được {length} ký tự, nhưng cần {needed} ký tự. Hãy tăng độ dài trường hoặc chọn trường khác.</translation>
    </message>
    <message>
        <location filename="../adapters/workbook.py"/>
        <source>{parameter}: files that end in “{ending}” are not read. Save the list as a workbook (.xlsx, .xls, .ods) or as text (.csv, .txt).</source>
        <translation>{parameter}: không đọc được tệp có đuôi “{ending}”. Hãy lưu danh sách thành bảng tính (.xlsx, .xls, .ods) hoặc văn bản (.csv, .txt).</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>{parameter}: no column of “{layer}” was recognised as one of a certificate list. It has {columns}. Import the list first, choose another table, or name the columns.</source>
        <translation>{parameter}: không nhận ra trường nào của “{layer}” thuộc danh sách Giấy chứng nhận. Bảng có {columns}. Hãy nhập danh sách trước, chọn bảng khác, hoặc chỉ rõ các trường.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter}: the file “{path}” does not exist. Correct the path.</source>
        <translation>{parameter}: không có tệp “{path}”. Hãy sửa lại đường dẫn.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter}: the file “{path}” is empty (0 bytes). Copy or export it again.</source>
        <translation>{parameter}: tệp “{path}” rỗng (0 byte). Hãy sao chép hoặc xuất lại tệp.</translation>
    </message>
    <message>
        <location filename="../adapters/sinks.py"/>
        <source>{parameter}: the findings could not be written: {reason}</source>
        <translation>{parameter}: không ghi được các phát hiện: {reason}</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: the folder “{folder}” does not exist. Make it, or choose another place.</source>
        <translation>{parameter}: không có thư mục “{folder}”. Hãy tạo thư mục hoặc chọn nơi khác.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: the name “{path}” must end in {allowed}; the ending says what is written.</source>
        <translation>{parameter}: tên “{path}” phải có đuôi {allowed}; đuôi tệp quyết định định dạng được ghi.</translation>
    </message>
    <message>
        <location filename="../adapters/layer_copy.py"/>
        <source>{parameter}: the rows could not be written: {reason}</source>
        <translation>{parameter}: không ghi được các dòng: {reason}</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>{parameter}: there is no coordinate reference system “{value}”. Give one such as EPSG:9210.</source>
        <translation>{parameter}: không có hệ tọa độ “{value}”. Hãy nhập mã như EPSG:9210.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter}: there is no layer or file “{path}”. Choose a layer of the project or a file.</source>
        <translation>{parameter}: không có lớp hoặc tệp “{path}”. Hãy chọn một lớp trong dự án hoặc một tệp.</translation>
    </message>
    <message>
        <location filename="../adapters/workbook.py"/>
        <source>{parameter}: this QGIS cannot read {ending} files (GDAL has no {driver} driver). Save the list as .xlsx or .csv.</source>
        <translation>{parameter}: QGIS này không đọc được tệp {ending} (GDAL không có trình điều khiển {driver}). Hãy lưu danh sách thành .xlsx hoặc .csv.</translation>
    </message>
    <message>
        <location filename="../adapters/layer_copy.py"/>
        <source>{parameter}: “{layer}” already has a column “{column}”, which this algorithm would add. Choose the original layer, or rename the column.</source>
        <translation>{parameter}: “{layer}” đã có trường “{column}” mà công cụ này sẽ thêm vào. Hãy chọn lớp gốc hoặc đổi tên trường đó.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter}: “{layer}” holds {what}, but parcels are polygons. Choose the parcel layer, or build polygons from the lines first.</source>
        <translation>{parameter}: “{layer}” chứa {what}, trong khi thửa đất phải là vùng. Hãy chọn lớp thửa đất, hoặc tạo vùng từ các đường trước.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{path}” already holds {tables}, which would be lost. Choose another file, or add a table to this one with ogr:dbname='{path}' table="{table}" (geom)</source>
        <translation>{parameter}: “{path}” đang chứa {tables} và sẽ bị mất. Hãy chọn tệp khác, hoặc thêm một bảng vào tệp này bằng ogr:dbname='{path}' table="{table}" (geom)</translation>
    </message>
    <message>
        <location filename="../adapters/layer_copy.py"/>
        <source>{parameter}: “{path}” cannot be made. Check the folder, its free space and whether a program holds it open.</source>
        <translation>{parameter}: không tạo được “{path}”. Hãy kiểm tra thư mục, dung lượng trống và xem có chương trình nào đang mở tệp không.</translation>
    </message>
    <message>
        <location filename="../adapters/staging.py"/>
        <source>{parameter}: “{path}” cannot be made: {reason}. Check the folder, its free space and whether a program holds it open.</source>
        <translation>{parameter}: không tạo được “{path}”: {reason}. Hãy kiểm tra thư mục, dung lượng trống và xem có phần mềm nào đang mở tệp không.</translation>
    </message>
    <message>
        <location filename="../adapters/workbook.py"/>
        <source>{parameter}: “{path}” cannot be opened: {reason}. If a spreadsheet program has it open, close it there and run again.</source>
        <translation>{parameter}: không mở được “{path}”: {reason}. Nếu tệp đang mở trong phần mềm bảng tính, hãy đóng tệp ở đó rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter}: “{path}” cannot be read as a vector layer. Open it in QGIS to see whether it is damaged or of another kind.</source>
        <translation>{parameter}: không đọc được “{path}” như một lớp vector. Hãy mở tệp trong QGIS để xem tệp bị hỏng hay thuộc loại khác.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{path}” cannot be written. Check your permissions, or choose another place.</source>
        <translation>{parameter}: không ghi được “{path}”. Hãy kiểm tra quyền ghi hoặc chọn nơi khác.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{path}” cannot hold several tables. Give the file alone, or use a GeoPackage (.gpkg).</source>
        <translation>{parameter}: “{path}” không chứa được nhiều bảng. Hãy đặt riêng một tệp, hoặc dùng GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{path}” exists and is no GeoPackage that can be read. Choose another name.</source>
        <translation>{parameter}: “{path}” đã có sẵn nhưng không phải GeoPackage đọc được. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{path}” has no ending of a format that QGIS can write. Use .gpkg, for example.</source>
        <translation>{parameter}: đuôi tệp của “{path}” không phải định dạng mà QGIS ghi được. Hãy dùng .gpkg chẳng hạn.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter}: “{path}” has no layer “{layer}”. It holds: {layers}. Choose one of them.</source>
        <translation>{parameter}: “{path}” không có lớp “{layer}”. Trong tệp có: {layers}. Hãy chọn một trong các lớp đó.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter}: “{path}” holds {count} layers; the first, “{layer}”, was read. To read another one write {path}|layername=NAME</source>
        <translation>{parameter}: “{path}” có {count} lớp; đã đọc lớp đầu tiên là “{layer}”. Muốn đọc lớp khác, hãy ghi {path}|layername=NAME</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{path}” is a folder. Add the name of a file.</source>
        <translation>{parameter}: “{path}” là thư mục. Hãy thêm tên tệp.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>{parameter}: “{path}” is a folder. Choose a layer file in it.</source>
        <translation>{parameter}: “{path}” là thư mục. Hãy chọn một tệp dữ liệu trong đó.</translation>
    </message>
    <message>
        <location filename="../adapters/workbook.py"/>
        <source>{parameter}: “{path}” is named like a workbook but is none, or it is damaged. Open it in a spreadsheet program and save it again as .xlsx.</source>
        <translation>{parameter}: “{path}” có tên như bảng tính nhưng không phải bảng tính, hoặc tệp đã hỏng. Hãy mở tệp bằng phần mềm bảng tính và lưu lại thành .xlsx.</translation>
    </message>
    <message>
        <location filename="../adapters/workbook.py"/>
        <source>{parameter}: “{path}” is not the list but the lock that a spreadsheet program puts beside an open workbook. Choose the file without “~$” in front.</source>
        <translation>{parameter}: “{path}” không phải danh sách mà là tệp khóa do phần mềm bảng tính tạo cạnh tệp đang mở. Hãy chọn tệp không có “~$” ở đầu tên.</translation>
    </message>
    <message>
        <location filename="../adapters/workbook.py"/>
        <source>{parameter}: “{path}” is protected by a password. Save a copy without password in the spreadsheet program (File &gt; Info &gt; Protect Workbook) and choose the copy.</source>
        <translation>{parameter}: “{path}” được bảo vệ bằng mật khẩu. Hãy lưu một bản sao không có mật khẩu trong phần mềm bảng tính (Tệp &gt; Thông tin &gt; Bảo vệ sổ làm việc) rồi chọn bản sao đó.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{value}” does not say which table. Write ogr:dbname='{path}' table="findings" (geom)</source>
        <translation>{parameter}: “{value}” chưa nêu tên bảng. Hãy ghi ogr:dbname='{path}' table="findings" (geom)</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{value}” is no place that QGIS can write to. Give a file such as findings.gpkg, a table of a GeoPackage as ogr:dbname='findings.gpkg' table="findings" (geom), or a table of a database as postgis:dbname=… table="schema"."findings" (geom)</source>
        <translation>{parameter}: QGIS không ghi được vào “{value}”. Hãy đặt một tệp như findings.gpkg, một bảng của GeoPackage dạng ogr:dbname='findings.gpkg' table="findings" (geom), hoặc một bảng của cơ sở dữ liệu dạng postgis:dbname=… table="schema"."findings" (geom)</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>{parameter}: “{value}” is not a number. Write it with a decimal point, e.g. 0.05.</source>
        <translation>{parameter}: “{value}” không phải là số. Hãy dùng dấu chấm thập phân, ví dụ 0.05.</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>{parameter}: “{value}” is not a whole number. Write it without decimals, e.g. 50.</source>
        <translation>{parameter}: “{value}” không phải số nguyên. Hãy viết không có phần thập phân, ví dụ 50.</translation>
    </message>
    <message>
        <location filename="../processing/job.py"/>
        <source>{parameter}: “{value}” is not possible; give one of {allowed}.</source>
        <translation>{parameter}: không dùng được “{value}”; hãy nhập một trong các giá trị {allowed}.</translation>
    </message>
    <message>
        <location filename="../adapters/destinations.py"/>
        <source>{parameter}: “{value}” is the name of a layer to read, not a place to write. To write a table of a GeoPackage give ogr:dbname='{file}' table="{table}" (geom)</source>
        <translation>{parameter}: “{value}” là tên lớp để đọc, không phải nơi để ghi. Muốn ghi một bảng vào GeoPackage, hãy nhập ogr:dbname='{file}' table="{table}" (geom)</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>{place} has no attribute at all. Find out what it is: a road or canal that was only drawn, or a parcel whose record was lost.</source>
        <translation>{place} không có thuộc tính nào. Hãy làm rõ đó là gì: đường, kênh chỉ được vẽ, hay thửa đất bị mất thông tin.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>{place}: no parcel is named, neither by the numbers of the certificate nor by those of today's map. Look them up in the certificate.</source>
        <translation>{place}: không nêu thửa đất nào, cả theo số trên Giấy chứng nhận lẫn theo bản đồ địa chính hiện nay. Hãy tra trên Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: serial and registry number have changed places: “{column}” is “{value}” and the registry number is “{other}”. Exchange the two.</source>
        <translation>{place}: số phát hành và số vào sổ bị đổi chỗ: “{column}” là “{value}” còn số vào sổ là “{other}”. Hãy đổi lại hai số.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>{place}: the areas of the land uses add up to {sum:.1f} m², the parcel has {area:.1f} m². Compare both with the certificate.</source>
        <translation>{place}: tổng diện tích các loại đất là {sum:.1f} m², diện tích thửa là {area:.1f} m². Hãy đối chiếu cả hai với Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: the holder was born (“{value}”) after the certificate was issued (“{issued}”). Look both dates up; perhaps an heir was entered for the holder.</source>
        <translation>{place}: chủ sử dụng sinh (“{value}”) sau khi Giấy chứng nhận được cấp (“{issued}”). Hãy tra lại cả hai ngày; có thể đã ghi người thừa kế thay cho chủ sử dụng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: the holder, born “{value}”, would have been {age} years old when the certificate was issued (“{issued}”). Look both dates up.</source>
        <translation>{place}: chủ sử dụng, sinh “{value}”, sẽ là {age} tuổi khi Giấy chứng nhận được cấp (“{issued}”). Hãy tra lại cả hai ngày.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” holds an infinite number, left by a division by zero. Look the value up.</source>
        <translation>{place}: “{column}” chứa số vô hạn do phép chia cho 0. Hãy tra lại giá trị.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>{place}: “{column}” holds only white space. Put in the real value, or leave the cell empty.</source>
        <translation>{place}: “{column}” chỉ có khoảng trắng. Hãy nhập giá trị thật, hoặc để trống.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” holds several numbers (“{value}”). Give each person a line of their own.</source>
        <translation>{place}: “{column}” có nhiều số (“{value}”). Hãy tách mỗi người thành một dòng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” holds several numbers: “{value}”. Give each parcel a line of its own.</source>
        <translation>{place}: “{column}” có nhiều số: “{value}”. Hãy tách mỗi thửa thành một dòng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” holds {count} serials: “{value}”. Find out which certificate is in force for this parcel.</source>
        <translation>{place}: “{column}” có {count} số phát hành: “{value}”. Hãy làm rõ Giấy chứng nhận nào đang còn hiệu lực cho thửa này.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” holds {count} serials: “{value}”. Give each certificate a line of its own.</source>
        <translation>{place}: “{column}” có {count} số phát hành: “{value}”. Hãy tách mỗi Giấy chứng nhận thành một dòng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” holds “{value}”, the error of a spreadsheet formula. The date is lost: take it from the certificate.</source>
        <translation>{place}: “{column}” chứa “{value}”, lỗi công thức của bảng tính. Ngày đã mất: hãy lấy trên Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” holds “{value}”, the error of a spreadsheet formula. The number is lost: take it from the certificate or the workbook the formula pointed to.</source>
        <translation>{place}: “{column}” chứa “{value}”, lỗi công thức của bảng tính. Số đã mất: hãy lấy trên Giấy chứng nhận hoặc trong bảng tính mà công thức trỏ tới.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>{place}: “{column}” holds “{value}”, which says nothing. Put in the real value, or leave the cell empty.</source>
        <translation>{place}: “{column}” ghi “{value}”, không có ý nghĩa. Hãy nhập giá trị thật, hoặc để trống.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>{place}: “{column}” is empty while its other half, “{reason}”, is filled. Look it up in the certificate.</source>
        <translation>{place}: “{column}” để trống trong khi phần đi cùng là “{reason}” đã có. Hãy tra trên Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>{place}: “{column}” is empty, as is usual on land of this use. Enter who manages it, if the land database asks for that.</source>
        <translation>{place}: “{column}” để trống, điều thường gặp với loại đất này. Hãy nhập đơn vị quản lý nếu cơ sở dữ liệu yêu cầu.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>{place}: “{column}” is empty, but what stands in “{reason}” calls for it. Fill it in, or clear the other.</source>
        <translation>{place}: “{column}” để trống, trong khi nội dung ở “{reason}” đòi hỏi phải có. Hãy bổ sung, hoặc xóa nội dung kia.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>{place}: “{column}” is empty, so nothing can find this parcel. Number it, after the highest number of its sheet.</source>
        <translation>{place}: “{column}” để trống nên không thể tra ra thửa này. Hãy đánh số tiếp sau số lớn nhất của tờ bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>{place}: “{column}” is empty. Fill it in from the file of the parcel, or find out why it is unknown.</source>
        <translation>{place}: “{column}” để trống. Hãy bổ sung từ hồ sơ thửa đất, hoặc làm rõ vì sao chưa biết.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is the sum “{value}”. Write the total ({written}) if it is meant.</source>
        <translation>{place}: “{column}” là phép cộng “{value}”. Hãy ghi tổng ({written}) nếu đó là ý định.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is {value}, most likely the day number that a spreadsheet keeps for {written}. Format the cell as a date and compare with the certificate.</source>
        <translation>{place}: “{column}” là {value}, rất có thể là số thứ tự ngày mà bảng tính lưu cho {written}. Hãy định dạng ô thành ngày và đối chiếu Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is “{value}” with a year of two digits. Write the century too; look it up where both may be.</source>
        <translation>{place}: “{column}” là “{value}”, năm chỉ có hai chữ số. Hãy viết đủ bốn chữ số; nếu có thể là hai thế kỷ thì phải tra lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}” with letters that look like digits (O and 0, I and 1). Read the number from the identity card.</source>
        <translation>{place}: “{column}” là “{value}”, có chữ trông giống số (O và 0, I và 1). Hãy đọc số trên căn cước.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}” with signs between the digits. Write the digits alone.</source>
        <translation>{place}: “{column}” là “{value}”, có dấu giữa các chữ số. Hãy chỉ ghi các chữ số.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}” with signs between thousands, which programs read otherwise: write {written}.</source>
        <translation>{place}: “{column}” là “{value}”, có dấu ngăn hàng nghìn mà phần mềm đọc khác đi: hãy viết {written}.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}” with spaces in the number: write {written}.</source>
        <translation>{place}: “{column}” là “{value}”, có khoảng trắng trong số: hãy viết {written}.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}” with the unit in the cell. Write the number alone, in m²: {written}.</source>
        <translation>{place}: “{column}” là “{value}”, có đơn vị trong ô. Hãy chỉ ghi số, tính bằng m²: {written}.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}” with zeros in front. It is taken for {written}; write it so, for programs that compare texts.</source>
        <translation>{place}: “{column}” là “{value}”, có số 0 ở đầu. Được hiểu là {written}; hãy viết như vậy cho các phần mềm so sánh theo văn bản.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}” with {count} digits; an identity number has 12, an old card 9. Read it from the identity card.</source>
        <translation>{place}: “{column}” là “{value}”, có {count} chữ số; số định danh có 12, chứng minh cũ có 9. Hãy đọc lại trên căn cước.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}” with {count} digits; most likely a spreadsheet dropped the zeros in front: “{written}”. Compare with the identity card and format the column as text.</source>
        <translation>{place}: “{column}” là “{value}”, có {count} chữ số; rất có thể bảng tính đã làm mất số 0 ở đầu: “{written}”. Hãy đối chiếu căn cước và định dạng cột là văn bản.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is “{value}”, a date in words, taken for {written}. Write it in figures.</source>
        <translation>{place}: “{column}” là “{value}”, ngày viết bằng chữ, được hiểu là {written}. Hãy viết bằng số.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}”, a number with a remark. Keep {written} here and move the remark to a column of its own.</source>
        <translation>{place}: “{column}” là “{value}”, số kèm ghi chú. Hãy để {written} ở đây và chuyển ghi chú sang trường riêng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, a tax code (its check digit is right). The form asks for the organisation's identity number that the police issue; look it up.</source>
        <translation>{place}: “{column}” là “{value}”, là mã số thuế (chữ số kiểm tra đúng). Biểu mẫu yêu cầu số định danh của tổ chức do công an cấp; hãy tra lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, a tax code and no identity number. Put in the number of the identity card.</source>
        <translation>{place}: “{column}” là “{value}”, là mã số thuế chứ không phải số định danh. Hãy ghi số trên căn cước.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is “{value}”, a year before {first}. A digit was mistyped: look it up.</source>
        <translation>{place}: “{column}” là “{value}”, năm trước {first}. Gõ nhầm một chữ số: hãy tra lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>{place}: “{column}” is “{value}”, and {code} is in no list of land uses. Look the use up in the certificate or the inventory and correct the code.</source>
        <translation>{place}: “{column}” là “{value}”, mà {code} không có trong danh mục loại đất nào. Hãy tra loại đất trên Giấy chứng nhận hoặc số liệu kiểm kê và sửa mã.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>{place}: “{column}” is “{value}”, at least partly stored in the old encoding {encoding}. In Unicode it may read “{written}”: compare with the paper.</source>
        <translation>{place}: “{column}” là “{value}”, ít nhất một phần lưu bằng bảng mã cũ {encoding}. Ở Unicode có thể đọc là “{written}”: hãy đối chiếu giấy tờ.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, but no province has the number of its first three digits. Read it from the identity card.</source>
        <translation>{place}: “{column}” là “{value}”, nhưng không tỉnh nào có mã là ba chữ số đầu. Hãy đọc lại trên căn cước.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” is “{value}”, but serials of that form (letters + digits: {letters} + {digits}) are not known from certificates issued on {issued}. Compare serial and date of issue with the certificate.</source>
        <translation>{place}: “{column}” là “{value}”, nhưng số phát hành dạng này (chữ cái + chữ số: {letters} + {digits}) không thấy trên Giấy chứng nhận cấp ngày {issued}. Hãy đối chiếu số phát hành và ngày cấp với Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}”, but sheets and parcels have whole numbers. Look the number up on the map.</source>
        <translation>{place}: “{column}” là “{value}”, nhưng số tờ và số thửa là số nguyên. Hãy tra số trên bản đồ.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, digits that only fill the cell. Put in the number, or leave the cell empty.</source>
        <translation>{place}: “{column}” là “{value}”, chỉ là các chữ số để lấp ô. Hãy ghi số thật, hoặc để ô trống.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is “{value}”, digits without signs between them; it may mean {written}. Write day/month/year.</source>
        <translation>{place}: “{column}” là “{value}”, các chữ số liền nhau không có dấu ngăn; có thể là {written}. Hãy viết ngày/tháng/năm.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>{place}: “{column}” is “{value}”, stored in the old encoding {encoding}. In Unicode it reads “{written}”.</source>
        <translation>{place}: “{column}” là “{value}”, lưu bằng bảng mã cũ {encoding}. Ở Unicode đọc là “{written}”.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, ten digits like a tax code, but the check digit is wrong. Look the organisation's identity number up.</source>
        <translation>{place}: “{column}” là “{value}”, mười chữ số như mã số thuế nhưng chữ số kiểm tra sai. Hãy tra số định danh của tổ chức.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}”, text with a decimal comma, which programs do not read as a number: {written}.</source>
        <translation>{place}: “{column}” là “{value}”, văn bản dùng dấu phẩy thập phân, phần mềm không đọc được thành số: {written}.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, the number of a person of sex {said}, but the sex here is “{given}”. Compare both with the identity card; perhaps it is husband's or wife's number.</source>
        <translation>{place}: “{column}” là “{value}”, số của người giới tính {said}, nhưng giới tính ở đây là “{given}”. Hãy đối chiếu cả hai với căn cước; có thể là số của vợ hoặc chồng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, the number of somebody born in {said}, but the birth date here is “{given}”. Compare both with the identity card; perhaps it is another person's number.</source>
        <translation>{place}: “{column}” là “{value}”, số của người sinh năm {said}, nhưng ngày sinh ở đây là “{given}”. Hãy đối chiếu cả hai với căn cước; có thể là số của người khác.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” is “{value}”, which has the form of a registry number. Look at the certificate: its serial has six or eight digits.</source>
        <translation>{place}: “{column}” là “{value}”, có dạng số vào sổ. Hãy xem Giấy chứng nhận: số phát hành có sáu hoặc tám chữ số.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” is “{value}”, which is a certificate's serial and no registry number. Read the registry number from the certificate.</source>
        <translation>{place}: “{column}” là “{value}”, đây là số phát hành chứ không phải số vào sổ. Hãy đọc số vào sổ trên Giấy chứng nhận.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is “{value}”, which is no date. Take the date from the certificate or the identity card; the year alone will do for a birth.</source>
        <translation>{place}: “{column}” là “{value}”, không phải ngày. Hãy lấy ngày trên Giấy chứng nhận hoặc căn cước; ngày sinh thì chỉ cần năm.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, which is no identity number. Read the 12 digits (9 on old cards) from the identity card.</source>
        <translation>{place}: “{column}” là “{value}”, không phải số định danh. Hãy đọc 12 chữ số (9 ở chứng minh cũ) trên căn cước.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, which is no number. Look up the organisation's identity number; names belong in the column beside it.</source>
        <translation>{place}: “{column}” là “{value}”, không phải số. Hãy tra số định danh của tổ chức; tên tổ chức để ở trường bên cạnh.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}”, which is no number. Put the number in its place and move words to a column for remarks.</source>
        <translation>{place}: “{column}” là “{value}”, không phải số. Hãy ghi số vào đây và chuyển chữ sang trường ghi chú.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is “{value}”, which is still to come. A digit was mistyped: look it up.</source>
        <translation>{place}: “{column}” là “{value}”, là ngày chưa tới. Gõ nhầm một chữ số: hãy tra lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}”, which may be {one} or {other}: the column does not say whether the sign parts thousands or decimals. Look the value up and write it without the sign, or with two decimals.</source>
        <translation>{place}: “{column}” là “{value}”, có thể là {one} hoặc {other}: cả cột không cho biết dấu này ngăn hàng nghìn hay phần thập phân. Hãy tra lại và viết không có dấu, hoặc với hai chữ số thập phân.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” is “{value}”, which no certificate's serial looks like. Read the serial from the certificate; put remarks into a column of their own.</source>
        <translation>{place}: “{column}” là “{value}”, không giống số phát hành nào. Hãy đọc số phát hành trên Giấy chứng nhận; ghi chú thì để ở trường riêng.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”, whose fourth to sixth digits name a year of birth that cannot be. Read it from the identity card.</source>
        <translation>{place}: “{column}” là “{value}”, chữ số thứ tư đến thứ sáu cho năm sinh không thể có. Hãy đọc lại trên căn cước.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is “{value}”, without the day. The certificate bears the whole date: complete it.</source>
        <translation>{place}: “{column}” là “{value}”, thiếu ngày. Giấy chứng nhận ghi đủ ngày tháng năm: hãy bổ sung.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>{place}: “{column}” is “{value}”, written otherwise than in the list: {written}. Write the codes so.</source>
        <translation>{place}: “{column}” là “{value}”, viết khác danh mục: {written}. Hãy viết mã như vậy.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” is “{value}”. A parcel without certificate is entered as {form}, with commune code, map sheet and parcel number.</source>
        <translation>{place}: “{column}” là “{value}”. Thửa chưa có Giấy chứng nhận được ghi là {form}, gồm mã xã, số tờ bản đồ và số thửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>{place}: “{column}” is “{value}”. The words are possible, but other cells of the column are stored in the old encoding {encoding}, in which they read “{written}”. Compare with the paper.</source>
        <translation>{place}: “{column}” là “{value}”. Các từ này có thể đúng, nhưng những ô khác của trường lưu bằng bảng mã cũ {encoding}, mà theo đó đọc là “{written}”. Hãy đối chiếu giấy tờ.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/number_format.py"/>
        <source>{place}: “{column}” is “{value}”: a fraction, a share, or two numbers? Look it up and write one number.</source>
        <translation>{place}: “{column}” là “{value}”: phân số, phần chia hay hai số? Hãy tra lại và ghi một số.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/person_id.py"/>
        <source>{place}: “{column}” is “{value}”: a spreadsheet rounded the number and its last digits are gone. Type it again from the identity card, in a column formatted as text.</source>
        <translation>{place}: “{column}” là “{value}”: bảng tính đã làm tròn, các chữ số cuối bị mất. Hãy gõ lại theo căn cước, trong cột định dạng văn bản.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/date.py"/>
        <source>{place}: “{column}” is “{value}”: there is no such day. Take the date from the certificate or the identity card.</source>
        <translation>{place}: “{column}” là “{value}”: không có ngày này. Hãy lấy ngày trên Giấy chứng nhận hoặc căn cước.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” is “{value}”; a letter and a digit that look alike (O and 0, I and 1) seem to be mixed up. Compare with the certificate and write “{written}” if that stands there.</source>
        <translation>{place}: “{column}” là “{value}”; có lẽ lẫn chữ với số trông giống nhau (O và 0, I và 1). Hãy đối chiếu Giấy chứng nhận, nếu đúng thì viết “{written}”.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>{place}: “{column}” is “{value}”; as it is printed on the certificate it is “{written}”. Write it so, and rename scans that bear the serial in their names along with it.</source>
        <translation>{place}: “{column}” là “{value}”; trên Giấy chứng nhận in là “{written}”. Hãy viết như vậy và đổi tên cả các tệp quét mang số phát hành này.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>{place}: “{column}” is “{value}”; letters were lost when the file was saved in another encoding, and nothing brings them back. Type the text again from the certificate, or export it anew from the program it came from.</source>
        <translation>{place}: “{column}” là “{value}”; có chữ đã mất khi lưu tệp sang bảng mã khác, không khôi phục được. Hãy gõ lại theo Giấy chứng nhận, hoặc xuất lại từ phần mềm gốc.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>{place}: “{column}” is “{value}”; {code} ({name}) is a code of an older list, today {new}. Leave it as the certificate has it; use the present code where the land database asks for it.</source>
        <translation>{place}: “{column}” là “{value}”; {code} ({name}) là mã của danh mục cũ, nay là {new}. Giữ nguyên như Giấy chứng nhận; chỉ dùng mã hiện hành khi cơ sở dữ liệu yêu cầu.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>{place}: “{column}” is “{value}”; {code} ({name}) is a group of the statistics, no use of a parcel. Put the use in its place.</source>
        <translation>{place}: “{column}” là “{value}”; {code} ({name}) là nhóm dùng cho thống kê, không phải loại đất của thửa. Hãy thay bằng loại đất cụ thể.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/land_use.py"/>
        <source>{place}: “{column}” is “{value}”; {code} stands there twice. Keep it once, or correct the other one.</source>
        <translation>{place}: “{column}” là “{value}”; {code} ghi hai lần. Giữ lại một, hoặc sửa mã kia.</translation>
    </message>
    <message>
        <location filename="../adapters/shapely_loader.py"/>
        <source>{problem} {fix}</source>
        <translation>{problem} {fix}</translation>
    </message>
    <message>
        <location filename="../processing/carry_job.py"/>
        <location filename="../processing/checking.py"/>
        <location filename="../processing/standardising.py"/>
        <source>{role}: column “{column}”.</source>
        <translation>{role}: trường “{column}”.</translation>
    </message>
    <message>
        <location filename="../processing/importcertificates.py"/>
        <source>{role}: {column} of sheet “{sheet}”.</source>
        <translation>{role}: {column} của trang tính “{sheet}”.</translation>
    </message>
    <message>
        <location filename="../processing/carrying.py"/>
        <source>{rows} rows of the reference table “{layer}”; {repeated} repetitions and {flaws} unusable rows left out.</source>
        <translation>{rows} dòng của bảng tham chiếu “{layer}”; đã bỏ {repeated} dòng lặp và {flaws} dòng không dùng được.</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>{rows} rows of “{layer}”: {changed} cells repaired, proposals for {proposed}.</source>
        <translation>{rows} dòng của “{layer}”: đã sửa {changed} ô, có đề xuất cho {proposed} ô.</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>{rule}: {changed} repaired, {proposed} proposed.</source>
        <translation>{rule}: đã sửa {changed}, đề xuất {proposed}.</translation>
    </message>
    <message>
        <location filename="../core/search/shown.py"/>
        <source>{sheet}/{number} on paper</source>
        <translation>{sheet}/{number} (trên giấy)</translation>
    </message>
    <message>
        <location filename="../core/identity/plain_table.py"/>
        <source>{table}: the columns {columns} could both be “{wanted}”. Delete or rename the one that is not meant.</source>
        <translation>{table}: các trường {columns} đều có thể là “{wanted}”. Hãy xóa hoặc đổi tên trường không dùng.</translation>
    </message>
    <message>
        <location filename="../core/rules/cells.py"/>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/pages.py"/>
        <source>{year}-{month}-{day} {clock}</source>
        <translation>{day}/{month}/{year} {clock}</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>– nobody –</source>
        <translation>– không giao cho ai –</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/certificate_serial.py"/>
        <source>“No certificate yet” written out (“{column}”)</source>
        <translation>“Chưa có giấy” được viết bằng lời (“{column}”)</translation>
    </message>
    <message>
        <location filename="../core/text/legacy.py"/>
        <source>“{before}” is a possible word, but other cells of this column are stored in the old encoding {encoding}, in which it reads “{after}”. Compare with the paper.</source>
        <translation>“{before}” đọc được như một từ bình thường, nhưng các ô khác trong cột này lưu theo bảng mã cũ {encoding}, theo đó phải là “{after}”. Hãy đối chiếu với hồ sơ giấy.</translation>
    </message>
    <message>
        <location filename="../core/text/legacy.py"/>
        <source>“{before}” is stored in the old encoding {encoding}; in Unicode it reads “{after}”.</source>
        <translation>“{before}” đang lưu theo bảng mã cũ {encoding}; chuyển sang Unicode là “{after}”.</translation>
    </message>
    <message>
        <location filename="../core/text/legacy.py"/>
        <source>“{before}” looks like the old encoding {encoding} and would read “{after}” in Unicode, but other words of the cell do not fit. Compare with the paper before changing it.</source>
        <translation>“{before}” có vẻ lưu theo bảng mã cũ {encoding}, chuyển sang Unicode sẽ là “{after}”, nhưng các từ khác trong ô không khớp. Hãy đối chiếu với hồ sơ giấy trước khi sửa.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>“{column}” holds white space instead of a value</source>
        <translation>“{column}” chỉ có khoảng trắng thay cho giá trị</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>“{column}” holds {length} bytes; {count} repaired values are longer and stay as they are (see the proposals). Write a GeoPackage (.gpkg), whose columns can be longer, and run again.</source>
        <translation>“{column}” chứa được {length} byte; {count} giá trị sau khi sửa dài hơn nên được giữ nguyên (xem phần đề xuất). Hãy ghi ra GeoPackage (.gpkg), nơi cột có thể dài hơn, rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>“{column}” holds {length} characters; {count} repaired values are longer and stay as they are (see the proposals). Make the column longer and run again.</source>
        <translation>“{column}” chứa được {length} ký tự; {count} giá trị sau khi sửa dài hơn nên được giữ nguyên (xem phần đề xuất). Hãy tăng độ dài của cột rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>“{column}” holds “{value}” instead of a value</source>
        <translation>“{column}” ghi “{value}” thay cho giá trị</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>“{column}” in the old encoding {encoding}</source>
        <translation>“{column}” ở bảng mã cũ {encoding}</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <location filename="../core/rules/completeness/placeholder_value.py"/>
        <source>“{column}” is empty</source>
        <translation>“{column}” để trống</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_table.py"/>
        <source>“{column}” is empty (merged cells are filled only in their first row: fill them down).</source>
        <translation>“{column}” để trống (ô gộp chỉ có giá trị ở dòng đầu: hãy điền xuống các dòng dưới).</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>“{column}” is empty on roads, water and other public land</source>
        <translation>“{column}” để trống trên đất giao thông, mặt nước và đất công cộng khác</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>“{column}” is empty where other fields of the line call for it</source>
        <translation>“{column}” để trống trong khi các trường khác của dòng đòi hỏi phải có</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>“{column}” perhaps in the old encoding {encoding} as well</source>
        <translation>“{column}” có lẽ cũng ở bảng mã cũ {encoding}</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>“{column}” says {commune} on every parcel, but the addresses of {count} parcels name other communes ({named}). The sheets come from several communes: find out the commune of each sheet, and do not trust this column.</source>
        <translation>“{column}” ghi {commune} cho mọi thửa đất, nhưng địa chỉ của {count} thửa lại ghi xã khác ({named}). Các tờ bản đồ thuộc nhiều xã: hãy xác định xã của từng tờ và không dùng trường này.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>“{column}” says {commune} on every parcel: no commune has or had this code, and the addresses name {count} communes ({named}). Find out the commune of each sheet, and do not trust this column.</source>
        <translation>“{column}” ghi {commune} cho mọi thửa đất: không có xã nào đang mang hoặc từng mang mã này, và địa chỉ nêu tên {count} xã ({named}). Hãy xác định xã của từng tờ bản đồ và không dùng trường này.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/legacy_encoding.py"/>
        <source>“{column}” with letters that were lost in saving</source>
        <translation>“{column}” có chữ bị mất khi lưu</translation>
    </message>
    <message>
        <location filename="../processing/standardising.py"/>
        <source>“{column}”: {count} cells hold something else than the run wrote; they were changed since and stay (first row: {row}).</source>
        <translation>“{column}”: {count} ô có nội dung khác với kết quả lần chạy trước; các ô này đã bị sửa sau đó nên được giữ nguyên (dòng đầu tiên: {row}).</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_date_columns.py"/>
        <source>“{column}”: {days} dates can only be day/month and {months} only month/day ({rows}). Correct those rows from the certificate; then look at the dates in which both numbers are below 13, for they may be exchanged as well.</source>
        <translation>“{column}”: {days} ngày chỉ có thể là ngày/tháng và {months} ngày chỉ có thể là tháng/ngày ({rows}). Hãy sửa các dòng đó theo Giấy chứng nhận; sau đó xem lại những ngày mà cả hai số đều nhỏ hơn 13, vì cũng có thể bị đảo.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_date_columns.py"/>
        <source>“{column}”: {months} dates can only be month/day ({rows}) and none can only be day/month. The list seems to come from a program with American dates: write all of them day first.</source>
        <translation>“{column}”: {months} ngày chỉ có thể là tháng/ngày ({rows}) và không ngày nào chỉ có thể là ngày/tháng. Danh sách có lẽ xuất từ chương trình dùng kiểu ngày Mỹ: hãy viết lại tất cả theo ngày trước tháng sau.</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/_date_columns.py"/>
        <source>“{column}”: {typed} dates are text and {true} are true dates of the spreadsheet. Make the column one kind, so that it can be sorted and filtered.</source>
        <translation>“{column}”: {typed} ngày là văn bản, {true} ngày là kiểu ngày thật của bảng tính. Hãy đưa cả cột về một kiểu để sắp xếp và lọc được.</translation>
    </message>
    <message>
        <location filename="../core/workbook/chosen.py"/>
        <source>“{file}” has no sheet “{sheet}”. Its sheets are {sheets}; give one of them as SHEET, or none.</source>
        <translation>“{file}” không có trang tính “{sheet}”. Các trang tính gồm {sheets}; hãy ghi một trong số đó vào SHEET, hoặc để trống.</translation>
    </message>
    <message>
        <location filename="../core/workbook/chosen.py"/>
        <source>“{file}” holds no list of certificates: no row among the first 40 of {sheets} has headings such as “Số phát hành GCN”, “Họ và tên chủ sử dụng”, “Số thửa”. The first texts are {texts}. Choose another file or sheet, or name the columns as form PL03-01 does.</source>
        <translation>“{file}” không có danh sách Giấy chứng nhận: trong 40 dòng đầu của {sheets} không có dòng tiêu đề như “Số phát hành GCN”, “Họ và tên chủ sử dụng”, “Số thửa”. Các ô đầu tiên là {texts}. Hãy chọn tệp hoặc trang tính khác, hoặc đặt tên cột theo mẫu PL03-01.</translation>
    </message>
    <message>
        <location filename="../core/workbook/chosen.py"/>
        <source>“{file}” holds no text at all. Choose another file.</source>
        <translation>“{file}” không có nội dung nào. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <location filename="../core/workbook/delimited.py"/>
        <source>“{file}” was read as {encoding} with the delimiter “{delimiter}”.</source>
        <translation>“{file}” được đọc với bảng mã {encoding}, dấu phân cách “{delimiter}”.</translation>
    </message>
    <message>
        <location filename="../adapters/in_place.py"/>
        <source>“{layer}” cannot be edited here: it is read-only. Copy it into a GeoPackage, or use the algorithm of the toolbox, which writes a copy.</source>
        <translation>Không chỉnh sửa được “{layer}” ở đây: lớp chỉ cho đọc. Hãy sao chép lớp sang GeoPackage, hoặc dùng công cụ trong hộp công cụ xử lý, công cụ đó ghi ra bản sao.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>“{layer}” has a column “{column}” with values that are not from Parcel Clean (“{value}”). Rename the column, or write copies of a layer without it; nothing was written.</source>
        <translation>“{layer}” có trường “{column}” chứa giá trị không phải của Parcel Clean (“{value}”). Hãy đổi tên trường, hoặc ghi bản sao của một lớp không có trường đó; chưa ghi gì cả.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>“{layer}” has changes that are not saved yet; they are part of what was checked.</source>
        <translation>“{layer}” có chỉnh sửa chưa lưu; các chỉnh sửa này cũng đã được kiểm tra.</translation>
    </message>
    <message>
        <location filename="../adapters/in_place.py"/>
        <source>“{layer}” has new parcels that are not saved yet, and it needs a new column, “{column}”. Save the edits first, then run again; nothing was written.</source>
        <translation>“{layer}” có thửa mới chưa lưu và cần thêm trường “{column}”. Hãy lưu chỉnh sửa trước rồi chạy lại; chưa ghi gì cả.</translation>
    </message>
    <message>
        <location filename="../processing/auditparcelids.py"/>
        <source>“{layer}” has no column of parcel identifiers that could be recognised. Say with PARCEL_ID_FIELD which one it is.</source>
        <translation>“{layer}” không có trường mã định danh thửa đất nào nhận ra được. Hãy khai báo trường đó bằng PARCEL_ID_FIELD.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>“{layer}” has no column “{columns}”. Add it? It becomes part of the layer when you save the edits; undo takes it away again.</source>
        <translation>“{layer}” không có trường “{columns}”. Thêm trường này? Trường chỉ thành một phần của lớp khi bạn lưu chỉnh sửa; lệnh hoàn tác sẽ bỏ đi.</translation>
    </message>
    <message>
        <location filename="../adapters/in_place.py"/>
        <source>“{layer}” has no column “{column}”, and none can be added to it here. Add the column with the program that manages the data, or use the algorithm of the toolbox, which writes a copy.</source>
        <translation>“{layer}” không có trường “{column}” và không thể thêm trường ở đây. Hãy thêm trường bằng phần mềm quản lý dữ liệu, hoặc dùng công cụ trong hộp công cụ xử lý, công cụ đó ghi ra bản sao.</translation>
    </message>
    <message>
        <location filename="../core/identity/measuring.py"/>
        <source>“{layer}” has no coordinate reference system, so nobody can say where its parcels are. Give SOURCE_CRS, the VN-2000 zone of its coordinates.</source>
        <translation>“{layer}” không có hệ tọa độ nên không xác định được các thửa đất nằm ở đâu. Hãy khai báo SOURCE_CRS là múi chiếu VN-2000 của tọa độ.</translation>
    </message>
    <message>
        <location filename="../core/run.py"/>
        <source>“{layer}” has no features: there was nothing to check.</source>
        <translation>“{layer}” không có đối tượng nào: không có gì để kiểm tra.</translation>
    </message>
    <message>
        <location filename="../core/rules/completeness/missing_attribute.py"/>
        <source>“{layer}” has no filled column for “{role}”. Add it, or say which column it is with {parameter} or in the profile.</source>
        <translation>“{layer}” không có trường nào có dữ liệu cho “{role}”. Hãy bổ sung, hoặc chỉ rõ trường bằng {parameter} hay trong hồ sơ cấu hình.</translation>
    </message>
    <message>
        <location filename="../core/run_table.py"/>
        <source>“{layer}” has no lines: there was nothing to check.</source>
        <translation>“{layer}” không có dòng nào: không có gì để kiểm tra.</translation>
    </message>
    <message>
        <location filename="../processing/proposesheets.py"/>
        <source>“{layer}” has no sheet numbers, so there is nothing to draft. Say with SHEET_FIELD which column holds them.</source>
        <translation>“{layer}” không có số tờ bản đồ nên không có gì để lập. Hãy cho biết trường số tờ bằng SHEET_FIELD.</translation>
    </message>
    <message>
        <location filename="../adapters/sources.py"/>
        <source>“{layer}” is filtered ({filter}): features that the filter hides were not seen.</source>
        <translation>“{layer}” đang được lọc ({filter}): không xét các đối tượng bị bộ lọc ẩn đi.</translation>
    </message>
    <message>
        <location filename="../adapters/recheck.py"/>
        <source>“{layer}” no longer has the column “{column}” that was checked. Check the whole layer again.</source>
        <translation>“{layer}” không còn trường “{column}” đã được kiểm tra. Hãy kiểm tra lại toàn bộ lớp.</translation>
    </message>
    <message>
        <location filename="../adapters/in_place.py"/>
        <source>“{layer}” was changed while the values were computed, so they may belong to other parcels. Nothing was written; run again.</source>
        <translation>“{layer}” đã thay đổi trong khi đang tính nên giá trị có thể thuộc về thửa khác. Chưa ghi gì cả; hãy chạy lại.</translation>
    </message>
    <message>
        <location filename="../processing/numberparcels.py"/>
        <source>“{layer}”: no column was found for {role}. Say with {parameter} which one it is; an empty column is never guessed.</source>
        <translation>“{layer}”: không tìm thấy trường cho {role}. Hãy khai báo bằng {parameter}; trường trống không bao giờ được tự chọn.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>“{layer}”: nothing was written. {count} findings say why.</source>
        <translation>“{layer}”: chưa ghi gì cả. {count} phát hiện cho biết lý do.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>“{layer}”: there was nothing that may be written without asking; {proposed} cells have a proposal in the table of changes.</source>
        <translation>“{layer}”: không có gì có thể ghi mà không cần hỏi; {proposed} ô có đề xuất trong bảng thay đổi.</translation>
    </message>
    <message>
        <location filename="../ui/in_place.py"/>
        <source>“{layer}”: there was nothing to write; every parcel has its value or none.</source>
        <translation>“{layer}”: không có gì để ghi; các thửa đã có giá trị hoặc không thể có.</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/apply_desk.py"/>
        <source>“{layer}”: {cells} cells in {rows} rows</source>
        <translation>“{layer}”: {cells} ô trên {rows} dòng</translation>
    </message>
    <message>
        <location filename="../ui/reconciliation/questions.py"/>
        <source>“{paths}” was begun apart from the journal that is open, so it may be about other parcels and certificates. Merge it only if both are about the same ones.</source>
        <translation>“{paths}” được tạo riêng với nhật ký đang mở, nên có thể nói về thửa đất và Giấy chứng nhận khác. Chỉ gộp nếu cả hai cùng nói về các thửa đất và Giấy chứng nhận đó.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/merging.py"/>
        <source>“{path}” and “{other}” are journals of different projects, so they were not merged. Take out the one that does not belong; if both are about the same parcels and certificates, say so with ANY_PROJECT.</source>
        <translation>“{path}” và “{other}” là nhật ký của hai dự án khác nhau nên không được gộp. Hãy bỏ nhật ký không liên quan; nếu cả hai nói về cùng các thửa đất và Giấy chứng nhận thì đặt ANY_PROJECT.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>“{path}” exists already. Choose another name for the new journal.</source>
        <translation>“{path}” đã tồn tại. Hãy chọn tên khác cho nhật ký mới.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>“{path}” exists already. Choose another name for the new marks file.</source>
        <translation>“{path}” đã có sẵn. Hãy chọn tên khác cho tệp ngoại lệ mới.</translation>
    </message>
    <message>
        <location filename="../core/identity/register.py"/>
        <source>“{path}” exists already. Choose another name for the new register.</source>
        <translation>Đã có “{path}”. Hãy chọn tên khác cho sổ đăng ký mới.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>“{path}” holds the journal together with layers ({layers}). QGIS locks such a file while a layer is edited, so the journal must have a file of its own. Make one, and merge the entries into it from a copy without the layers.</source>
        <translation>“{path}” chứa nhật ký cùng với các lớp ({layers}). QGIS khóa tệp như vậy khi đang chỉnh sửa lớp, nên nhật ký phải nằm trong tệp riêng. Hãy tạo tệp riêng rồi gộp các mục vào từ bản sao không có lớp.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>“{path}” is a database without a journal of Parcel Clean. Choose the file in which decisions were saved.</source>
        <translation>“{path}” là cơ sở dữ liệu nhưng không chứa nhật ký của Parcel Clean. Hãy chọn tệp đã lưu các quyết định.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>“{path}” is a folder, not a journal. Choose the file of the journal in it.</source>
        <translation>“{path}” là thư mục, không phải nhật ký. Hãy chọn tệp nhật ký trong thư mục đó.</translation>
    </message>
    <message>
        <location filename="../processing/mergejournals.py"/>
        <source>“{path}” is a journal already; it keeps its entries and takes in the others.</source>
        <translation>“{path}” đã là nhật ký; các mục sẵn có được giữ nguyên và nhận thêm các mục khác.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/journal_errors.py"/>
        <source>“{path}” is no GeoPackage, so it is no journal of Parcel Clean. Choose the file of the journal.</source>
        <translation>“{path}” không phải GeoPackage nên không phải nhật ký của Parcel Clean. Hãy chọn tệp nhật ký.</translation>
    </message>
    <message>
        <location filename="../core/marks.py"/>
        <source>“{path}” is not a marks file of Parcel Clean. Choose the file in which exceptions were saved.</source>
        <translation>“{path}” không phải là tệp ngoại lệ của Parcel Clean. Hãy chọn tệp đã dùng để lưu các ngoại lệ.</translation>
    </message>
    <message>
        <location filename="../core/reconciliation/taking_in.py"/>
        <source>“{path}” is the journal that is open. Choose the file of a colleague or a copy from another machine.</source>
        <translation>“{path}” chính là nhật ký đang mở. Hãy chọn tệp của đồng nghiệp hoặc bản sao từ máy khác.</translation>
    </message>
    <message>
        <location filename="../adapters/workbook.py"/>
        <source>“{path}” seems to be open in a spreadsheet program; what was read is its last saved state. Save and run again if lines are missing.</source>
        <translation>“{path}” có vẻ đang mở trong phần mềm bảng tính; dữ liệu đã đọc là lần lưu gần nhất. Nếu thiếu dòng, hãy lưu tệp rồi chạy lại.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>“{text}” on parcel {key} is no parcel identifier: it has {count} characters instead of 12. Compare it with the land database.</source>
        <translation>“{text}” ở thửa {key} không phải mã định danh thửa đất: có {count} ký tự thay vì 12. Hãy so với cơ sở dữ liệu đất đai.</translation>
    </message>
    <message>
        <location filename="../core/identity/audit_drafts.py"/>
        <source>“{text}” on parcel {key} is no parcel identifier: “{letters}” never occurs in a GeoHash. Compare it with the land database.</source>
        <translation>“{text}” ở thửa {key} không phải mã định danh thửa đất: “{letters}” không bao giờ có trong GeoHash. Hãy so với cơ sở dữ liệu đất đai.</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>“{value}” in place of a commune code</source>
        <translation>“{value}” ở chỗ mã xã</translation>
    </message>
    <message>
        <location filename="../core/identity/parcel_code.py"/>
        <source>“{value}” in place of a {part}</source>
        <translation>“{value}” ở chỗ {part}</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_table.py"/>
        <source>“{value}” in “{column}” is not a five-digit commune code.</source>
        <translation>“{value}” trong “{column}” không phải mã xã năm chữ số.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>“{value}” in “{column}” is not a scale ({count} parcels); it was taken as unknown.</source>
        <translation>“{value}” trong “{column}” không phải là tỷ lệ ({count} thửa); coi như chưa biết.</translation>
    </message>
    <message>
        <location filename="../core/identity/reference_table.py"/>
        <source>“{value}” in “{column}” is not a scale such as 1/1000.</source>
        <translation>“{value}” trong “{column}” không phải tỷ lệ như 1/1000.</translation>
    </message>
    <message>
        <location filename="../core/identity/carry_drafts.py"/>
        <source>“{value}” is not one old commune</source>
        <translation>“{value}” không phải là một xã cũ xác định</translation>
    </message>
    <message>
        <location filename="../core/rules/domain/commune_code.py"/>
        <source>“{value}” stands on {count} parcels and is not a commune code. A commune code has five digits, e.g. 09427; correct the column, or give COMMUNE_CODE.</source>
        <translation>“{value}” được ghi ở {count} thửa đất nhưng không phải là mã xã. Mã xã gồm năm chữ số, ví dụ 09427; hãy sửa trường này hoặc khai báo COMMUNE_CODE.</translation>
    </message>
    <message>
        <location filename="../ui/search/lookup.py"/>
        <source>… and very many more: type more to narrow it down</source>
        <translation>… và rất nhiều kết quả nữa: gõ thêm để thu hẹp</translation>
    </message>
    <message>
        <location filename="../ui/search/lookup.py"/>
        <source>… and {count} more: type more to narrow it down</source>
        <translation>… và {count} kết quả nữa: gõ thêm để thu hẹp</translation>
    </message>
</context>
</TS>
